import type * as z from "zod/mini";

import { ask, send } from "./ask.ts";
import { ServerFailure } from "./failure.ts";
import { forgetSession, session } from "./session.ts";

/** A request to the interface: a body is sent as JSON. */
export interface Call {
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: unknown;
  /** The same key again, after a lost answer, does nothing twice. */
  readonly retryKey?: string | undefined;
}

/** The parsed answer of the interface to the person who signed in; signs in anew where a token ran out. */
export function callApi<Answer>(
  schema: z.ZodMiniType<Answer>,
  path: string,
  call: Call = {},
): Promise<Answer> {
  return retryingSignIn(async () => {
    const { api, request } = await signed(call);
    return ask(schema, api + path, request);
  });
}

/** A file that the interface gives to the person who signed in. */
export function callForFile(path: string): Promise<Blob> {
  return retryingSignIn(async () => {
    const { api, request } = await signed({});
    return (await send(api + path, request)).blob();
  });
}

/** A path with a query; what is undefined or empty is left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

async function signed({ method = "GET", body, retryKey }: Call) {
  const { api, token } = await session();
  const headers = new Headers({ authorization: `Bearer ${token}` });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (retryKey !== undefined) headers.set("idempotency-key", retryKey);
  const request: RequestInit = { method, headers };
  return {
    api,
    request: body === undefined ? request : { ...request, body: JSON.stringify(body) },
  };
}

async function retryingSignIn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServerFailure) || error.status !== 401) throw error;
    forgetSession();
    return work();
  }
}
