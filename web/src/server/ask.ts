import type * as z from "zod/mini";

import { ProblemBody } from "../../../shared/contracts/access.ts";
import { ServerFailure } from "./failure.ts";

/**
 * The parsed answer to one request.
 *
 * @throws {ServerFailure} Naming what a person can do: no network, a refusal, or an answer whose
 * shape was not agreed (with the path of the first difference, never its value).
 */
export async function ask<Answer>(
  schema: z.ZodMiniType<Answer>,
  url: string,
  request: RequestInit = {},
): Promise<Answer> {
  const response = await send(url, request);
  const parsed = schema.safeParse(await bodyOf(response, url));
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  throw new ServerFailure(
    "answer",
    response.status,
    `${new URL(url, location.href).pathname}#${path}`,
  );
}

/** The response of a request that succeeded; everything else is a {@link ServerFailure}. */
export async function send(url: string, request: RequestInit): Promise<Response> {
  const where = new URL(url, location.href).pathname;
  const response = await fetch(url, request).catch(() => {
    throw new ServerFailure("network", 0, where);
  });
  if (response.ok) return response;
  const kind = response.status === 404 ? "missing" : "refused";
  throw new ServerFailure(kind, response.status, where, await codeOf(response));
}

/** Why the server refused, by its own word; empty where it says nothing that was agreed. */
async function codeOf(response: Response): Promise<string> {
  try {
    return ProblemBody.parse(await response.json()).code ?? "";
  } catch {
    return "";
  }
}

async function bodyOf(response: Response, url: string): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ServerFailure("answer", response.status, new URL(url, location.href).pathname);
  }
}
