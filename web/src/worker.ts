/// <reference lib="webworker" />

/**
 * Keeps the pages at hand where there is no network: the calculator works, papers can be taken.
 *
 * Only the pages themselves are kept. No answer of the interface and no picture of a paper ever
 * enters this store.
 */
import { keptFor } from "./worker-rules.ts";

declare const self: ServiceWorkerGlobalScope;
declare const BUILT_FILES: readonly string[];
declare const BUILD_NAME: string;

const STORE = `opora-pages-${BUILD_NAME}`;
const WAIT_FOR_NETWORK_MS = 4_000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => store.addAll(["/", ...BUILT_FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== STORE).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const way = keptFor(request.method, new URL(request.url), self.location.origin, request.mode);
  if (way === "page") event.respondWith(pageFor(request));
  if (way === "file") event.respondWith(fileFor(request));
});

/** The page from the network, or the kept one where that fails or takes too long. */
async function pageFor(request: Request): Promise<Response> {
  const kept = await caches.match("/");
  const fresh = fetch(request);
  if (kept === undefined) return fresh;
  const tooLong = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept.clone()), WAIT_FOR_NETWORK_MS);
  });
  return Promise.race([fresh.catch(() => kept.clone()), tooLong]);
}

/** A built file: its name holds its hash, so the kept one is never old. */
async function fileFor(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) {
    const store = await caches.open(STORE);
    await store.put(request, fresh.clone());
  }
  return fresh;
}
