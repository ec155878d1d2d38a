import type { Verb } from "../../../infra/grants.ts";
import { ROUTES, type Route } from "../../../infra/routes.ts";
import { caseClient } from "../../../local/case-client.ts";
import type { EndedCall } from "../../../local/lambda/function-pool.ts";
import type { LocalAws } from "../../../local/local-aws.ts";
import { watchCase } from "../../../local/watch-case.ts";
import type { Role } from "../../../shared/contracts/access.ts";
import { inventedApplication, inventedPicture } from "../road/invented-case.ts";

const CASE = "bench-1";
const TIMEOUT_MS = 180_000;
const APPLICANT = "bench-applicant";

/**
 * The call with the most work that each function had while two scans went from their upload to the
 * decision, every route was asked and every schedule fell due.
 *
 * @param calls What the stack tells of its calls, filled as they end.
 */
export async function recordedCalls(
  aws: LocalAws,
  calls: readonly EndedCall[],
): Promise<ReadonlyMap<Verb, unknown>> {
  const client = caseClient(aws.apiUrl, () => aws.token());
  await client.open(inventedApplication(CASE));
  const paper = { memberId: "m1", fileName: "ndfl.png", contentType: "image/png" };
  for (const shade of [1, 2]) {
    await client.upload(CASE, { ...paper, bytes: await inventedPicture(shade) });
    await watchCase(client, CASE, { timeoutMs: TIMEOUT_MS, say: () => undefined });
  }
  for (const route of ROUTES) await ask(aws, route);
  const heard = new Set(calls.map(({ verb }) => verb));
  for (const { definition, invoke } of aws.functions.byArn.values()) {
    const verb = definition.environment["POWERTOOLS_SERVICE_NAME"] ?? "";
    if (!heard.has(verb)) await invoke({}).catch(() => undefined);
  }
  const lightFirst = calls.toSorted((one, other) => weightOf(one) - weightOf(other));
  return new Map(lightFirst.map(({ verb, event }) => [verb as Verb, event]));
}

/** How much a call had to do: what a process took to start tells nothing of it. */
const weightOf = ({ milliseconds, isCold }: EndedCall): number => (isCold ? 0 : milliseconds);

/** Asks a route as somebody who may; what it answers does not matter here. */
async function ask(aws: LocalAws, { path, method, roles }: Route): Promise<void> {
  const groups: readonly Role[] = roles === "anyone" ? [] : roles.slice(0, 1);
  const url = `${aws.apiUrl}${path.replaceAll("{caseId}", CASE).replace(/\{\w+\}/gu, "none")}`;
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${aws.token(APPLICANT, groups)}`,
      "content-type": "application/json",
    },
    ...(method === "POST" && { body: "{}" }),
  });
  await response.arrayBuffer();
}
