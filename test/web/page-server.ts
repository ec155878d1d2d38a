import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";

import { type FakeApi, openFakeApi } from "./fake-api.ts";

const VITE = "node_modules/vite/bin/vite.js";
const RECORDED = "test/web/recorded";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** The policy under which the pages must work: nothing inline, nothing from another host. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The built pages and recorded answers on a free port, as the local stack would serve them. */
export interface PageServer {
  readonly origin: string;
  /** Papers that arrived by upload: name and size of each file. */
  readonly uploads: readonly { readonly type: string; readonly bytes: number }[];
  /** The interface behind them. */
  readonly api: FakeApi;
  /** Where the built files lie. */
  readonly dist: string;
  readonly close: () => Promise<void>;
}

/** Builds the pages and serves them; answers of the interface come from `test/web/recorded`. */
export async function startPageServer(): Promise<PageServer> {
  const uploads: { type: string; bytes: number }[] = [];
  const api = openFakeApi();
  const dist = await mkdtemp(join(tmpdir(), "opora-pages-"));
  await promisify(execFile)(process.execPath, [VITE, "build", "web", "--outDir", dist], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  const server = createServer((request, response) => {
    answer(request, response, { dist, uploads, api }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("Expected a port to listen on");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    uploads,
    api,
    dist,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await rm(dist, { recursive: true });
    },
  };
}

interface Serving {
  readonly dist: string;
  readonly uploads: { type: string; bytes: number }[];
  readonly api: FakeApi;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { dist, uploads, api }: Serving,
): Promise<void> {
  const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
  if (path === "/config.json") {
    return json(response, 200, {
      api: "/api",
      signIn: { kind: "local", tokenUrl: "/local/token" },
    });
  }
  if (path === "/local/token") return json(response, 200, { token: "specimen" });
  if (path.startsWith("/api/")) {
    const byLink = path.startsWith("/api/uploads/");
    if (!byLink && request.headers.authorization !== "Bearer specimen")
      return json(response, 401, {});
    const method = request.method ?? "GET";
    const body = method === "POST" ? JSON.parse((await bytesOf(request)).toString()) : undefined;
    const asked = { method, path: path.slice("/api".length), query, body };
    const { status, body: answered } = api.answer(asked);
    return json(response, status, answered);
  }
  if (path === "/upload" && request.method === "POST") {
    const { length: bytes } = await bytesOf(request);
    uploads.push({ type: request.headers["content-type"] ?? "", bytes });
    return void response.writeHead(204).end();
  }
  if (path.startsWith("/pages/")) {
    return void response
      .writeHead(200, { "content-type": "image/svg+xml" })
      .end(readFileSync(join(RECORDED, path.slice("/pages/".length))));
  }
  file(dist, path, response);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

/** A built file, else the page itself: an address inside the application is no file. */
function file(dist: string, path: string, response: ServerResponse): void {
  const name = extname(path) === "" ? "/index.html" : path;
  try {
    const content = readFileSync(join(dist, name));
    response
      .writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
      })
      .end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
