import * as z from "zod/mini";

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
  const { code, broken } = await whyOf(response);
  throw new ServerFailure(kind, response.status, where, code, broken);
}

const Broken = z.object({ refusals: z.array(z.object({ message: z.string() })) });

/** Why the server refused, by its own word, and the rules that it names; empty where it says nothing. */
async function whyOf(response: Response) {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = ProblemBody.safeParse(body);
  const rules = Broken.safeParse(body);
  return {
    code: problem.success ? (problem.data.code ?? "") : "",
    broken: rules.success ? rules.data.refusals.map(({ message }) => message) : [],
  };
}

async function bodyOf(response: Response, url: string): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ServerFailure("answer", response.status, new URL(url, location.href).pathname);
  }
}
