import type { Handler } from "./http/exchange.ts";
import { type Listening, listen } from "./http/listen.ts";

/** The one address of pages and API. */
export interface Door extends Listening {
  /** Has everything answered by this handler from now on. */
  readonly serve: (handler: Handler) => void;
}

/**
 * Opens the address, so that it is known before there is anything to serve.
 *
 * @param port 0 takes a free one.
 * @throws {Error} Saying what to do when the port is taken.
 */
export async function openDoor(port = 0): Promise<Door> {
  let current: Handler = async () => ({ status: 503, body: "The local stack is starting" });
  const listening = await listen((exchange) => current(exchange), port).catch((error: unknown) => {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE") throw error;
    throw new Error(
      `Cannot serve the web pages at port ${port}: it is taken; stop what runs there, or set OPORA_PORT to another`,
    );
  });
  return {
    ...listening,
    serve: (handler) => {
      current = handler;
    },
  };
}
