import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import type { Answer, Exchange, Handler } from "./exchange.ts";

/** A server on the loopback interface. */
export interface Listening {
  /** Such as `http://127.0.0.1:40123`, without a slash at the end. */
  readonly url: string;
  /** Stops accepting and cuts what is still open. */
  readonly close: () => Promise<void>;
}

const BODY_LIMIT_BYTES = 520 * 1024 * 1024;

/**
 * Serves a handler on 127.0.0.1.
 *
 * @param port 0 takes a free one.
 * @throws The system's error when the port is taken.
 */
export async function listen(handler: Handler, port = 0): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 5000 }, (request, response) => {
    void respond(handler, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond(handler: Handler, request: IncomingMessage, response: ServerResponse) {
  try {
    const body = await bodyOf(request);
    const answer: Answer =
      body === undefined
        ? { status: 413, body: "The request body is too large" }
        : await handler(exchangeOf(request, body));
    send(response, request.method === "HEAD", answer);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    process.stderr.write(`local stack: ${request.method} failed: ${describe(error)}\n`);
    send(response, false, { status: 500, body: "Internal failure of the local stack" });
  }
}

function send(response: ServerResponse, isHead: boolean, { status, headers, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = typeof body === "string" ? Buffer.from(body) : (body ?? Buffer.alloc(0));
  const length = isHead && headers?.["content-length"] !== undefined ? {} : lengthOf(status, bytes);
  response.writeHead(status, { ...headers, ...length });
  response.end(isHead ? undefined : bytes);
}

function lengthOf(status: number, bytes: Buffer): Record<string, string> {
  return status === 204 || status === 304 ? {} : { "content-length": String(bytes.length) };
}

function exchangeOf(request: IncomingMessage, body: Buffer): Exchange {
  const [path = "/", ...query] = (request.url ?? "/").split("?");
  const headers = Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [
      name,
      values?.join(",") ?? "",
    ]),
  );
  return { method: request.method ?? "GET", path, query: query.join("?"), headers, body };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_LIMIT_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
