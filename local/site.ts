import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

import type { Answer, Handler } from "./http/exchange.ts";

/** What the web pages are served with. */
export interface SiteOptions {
  /** The built pages; absent: a page that says how to build them. */
  readonly pagesFolder?: string | undefined;
  /** Answers everything under `/api`, which is taken off the path. */
  readonly api: Handler;
  /** A token for whoever sits at this machine, in the role that they try. */
  readonly token: (subject?: string, groups?: readonly string[]) => string;
  /** Headers of every page. */
  readonly headers: () => Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const TOKEN_PATH = "/local/token";

/**
 * A handler that serves the web pages with the API under the same origin, as CloudFront does.
 *
 * It exists on the loopback interface only, and only here does a page get a token without asking
 * anybody: on this machine, whoever can open the page could read the data anyway.
 */
export function site(options: SiteOptions): Handler {
  return async (exchange) => {
    const { path, method } = exchange;
    if (path === "/api" || path.startsWith("/api/")) {
      return options.api({ ...exchange, path: path.slice("/api".length) || "/" });
    }
    const headers = options.headers();
    if (path === TOKEN_PATH) {
      if (method !== "POST") return json(405, { message: "Expected POST" }, headers);
      return json(200, { token: tokenFor(exchange.query, options) }, headers);
    }
    if (method !== "GET" && method !== "HEAD") {
      return json(405, { message: "Expected GET" }, headers);
    }
    if (path === "/config.json") {
      const signIn = { kind: "local", tokenUrl: TOKEN_PATH };
      return json(200, { api: "/api", signIn }, headers);
    }
    return page(path, options.pagesFolder, headers);
  };
}

/**
 * A token for a role of the query (`?role=supervisor`; a caseworker unless told), and for a second
 * person of it with `&name=2`, so that four eyes and two desks can be tried.
 */
function tokenFor(query: string, { token }: SiteOptions): string {
  const asked = new URLSearchParams(query);
  const role = asked.get("role") ?? "caseworker";
  const name = asked.get("name");
  return token(name === null ? `local-${role}` : `local-${role}-${name}`, [role]);
}

async function page(
  path: string,
  folder: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  if (folder === undefined) {
    return text(
      200,
      "The web pages are not built: run npm start, or npm run build in web/",
      headers,
    );
  }
  const isFile = extname(path) !== "";
  const file = isFile ? fileIn(folder, path) : join(folder, "index.html");
  if (file === undefined) return text(404, "No such page", headers);
  try {
    const body = await readFile(file);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    return {
      status: 200,
      headers: { ...headers, "content-type": type, "cache-control": "no-cache" },
      body,
    };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return text(404, "No such page", headers);
  }
}

/** The file a path names, unless it leads out of the folder. */
function fileIn(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

function json(status: number, body: object, headers: Readonly<Record<string, string>>): Answer {
  return {
    status,
    headers: { ...headers, "content-type": "application/json", "cache-control": "no-store" },
    body: JSON.stringify(body),
  };
}

function text(status: number, body: string, headers: Readonly<Record<string, string>>): Answer {
  return { status, headers: { ...headers, "content-type": "text/plain; charset=utf-8" }, body };
}
