import { randomUUID } from "node:crypto";

import type { LocalAws } from "../../local/local-aws.ts";

/** Asks the API as a caseworker does; resolves to the body, whatever a refusal says. */
export async function askApi(
  aws: LocalAws,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
  groups: readonly string[] = ["caseworker"],
): Promise<Record<string, unknown>> {
  const response = await fetch(`${aws.apiUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${aws.issuer.issue("local-caseworker", 3600, [...groups])}`,
      "content-type": "application/json",
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (response.status < 500) return (await response.json()) as Record<string, unknown>;
  throw new Error(`${method} ${path} was answered with ${response.status}`);
}

/**
 * What people do with cases: look, take the next, act on one, give out a link and use it.
 *
 * @param caseIds Cases whose readings stand in S3, so that looking fetches them there.
 */
export async function workOnCases(aws: LocalAws, caseIds: readonly string[]): Promise<void> {
  await askApi(aws, "GET", "/me");
  await askApi(aws, "GET", "/cases");
  for (const caseId of caseIds) {
    const { version } = await askApi(aws, "GET", `/cases/${caseId}`);
    for (const deed of [{ action: "claim" }, { action: "note", text: "seen" }]) {
      const actionId = randomUUID();
      await askApi(aws, "POST", `/cases/${caseId}/actions`, { ...deed, seen: version, actionId });
    }
    const link = await askApi(aws, "POST", `/cases/${caseId}/links`, { memberId: "m1" });
    await askApi(aws, "GET", `/uploads/${String(link["token"])}`);
    const paper = { fileName: "paper.png", contentType: "image/png", bytes: 10 };
    await askApi(aws, "POST", `/uploads/${String(link["token"])}`, paper);
  }
  await askApi(aws, "GET", "/contracts");
  await askApi(aws, "GET", "/contracts/none");
  await askApi(aws, "GET", "/reports?asOf=2026-01-01", undefined, ["supervisor"]);
  for (const _ of caseIds) await askApi(aws, "POST", "/cases/next", {});
}
