import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";

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
  /** Where the built files lie. */
  readonly dist: string;
  readonly close: () => Promise<void>;
}

/** Builds the pages and serves them; answers of the interface come from `test/web/recorded`. */
export async function startPageServer(): Promise<PageServer> {
  const uploads: { type: string; bytes: number }[] = [];
  const dist = await mkdtemp(join(tmpdir(), "opora-pages-"));
  await promisify(execFile)(process.execPath, [VITE, "build", "web", "--outDir", dist], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  const server = createServer((request, response) => {
    answer(request, response, { dist, uploads }).catch((error: unknown) => {
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

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { dist, uploads }: { dist: string; uploads: { type: string; bytes: number }[] },
): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const json = (status: number, body: unknown) =>
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(typeof body === "string" ? body : JSON.stringify(body));
  if (path === "/config.json") {
    return void json(200, { api: "/api", signIn: { kind: "local", tokenUrl: "/local/token" } });
  }
  if (path === "/local/token") return void json(200, { token: "specimen" });
  if (path.startsWith("/api/") && request.headers.authorization !== "Bearer specimen") {
    return void json(401, {});
  }
  if (path === "/api/cases") return void json(200, recorded("cases.json"));
  if (path === "/api/cases/specimen-omsk") return void json(200, recorded("case.json"));
  if (path === "/api/cases/specimen-omsk/documents") {
    return void json(201, { documentId: "d1", upload: { url: "/upload", fields: { key: "k" } } });
  }
  if (path.startsWith("/api/")) return void json(404, {});
  if (path === "/upload") {
    const bytes = await sizeOf(request);
    uploads.push({ type: request.headers["content-type"] ?? "", bytes });
    return void response.writeHead(204).end();
  }
  if (path.startsWith("/pages/")) {
    return void response
      .writeHead(200, { "content-type": "image/svg+xml" })
      .end(recorded(path.slice("/pages/".length)));
  }
  file(dist, path, response);
}

function recorded(name: string): string {
  return readFileSync(join(RECORDED, name), "utf8");
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

async function sizeOf(request: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of request) bytes += (chunk as Buffer).length;
  return bytes;
}
