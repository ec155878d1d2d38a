import { randomUUID } from "node:crypto";

import type { LocalAws } from "../../local/local-aws.ts";

/** Who asks: a caseworker unless told. */
export interface Asker {
  readonly subject?: string;
  readonly groups?: readonly string[];
}

/** Asks the API as a person does; resolves to the body, whatever a refusal says. */
export async function askApi(
  aws: LocalAws,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
  { subject = "local-caseworker", groups = ["caseworker"] }: Asker = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(`${aws.apiUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${aws.issuer.issue(subject, 3600, [...groups])}`,
      "content-type": "application/json",
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (response.status < 500) return (await response.json()) as Record<string, unknown>;
  throw new Error(`${method} ${path} was answered with ${response.status}`);
}

/**
 * Does something to a case as it stands now.
 *
 * @throws {Error} If it is refused: the road goes on from it.
 */
export async function actOn(
  aws: LocalAws,
  caseId: string,
  deed: { readonly action: string; readonly [fact: string]: unknown },
  asker: Asker,
): Promise<void> {
  const { version } = await askApi(aws, "GET", `/cases/${caseId}`, undefined, asker);
  const action = { ...deed, seen: version, actionId: randomUUID() };
  const answer = await askApi(aws, "POST", `/cases/${caseId}/actions`, action, asker);
  if (answer["case"] !== undefined || answer["view"] !== undefined) return;
  throw new Error(`${deed.action} was refused: ${JSON.stringify(answer)}`);
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
  await askApi(aws, "GET", "/reports?asOf=2026-01-01", undefined, { groups: ["supervisor"] });
  for (const _ of caseIds) await askApi(aws, "POST", "/cases/next", {});
}

/** What an agency does beside its cases: supervision, a visit without a network, figures of its own. */
export async function workOnAgency(aws: LocalAws, application: object): Promise<void> {
  await askApi(aws, "GET", "/supervision?region=RU-OMS", undefined, { groups: ["supervisor"] });
  const captured = { clientId: "capture-1", capturedAt: "2026-01-01T00:00:00.000Z" };
  const capture = {
    kind: "case",
    ...captured,
    application: { ...application, id: "rights-visit" },
  };
  const batch = { deviceId: "tablet-1", captures: [capture] };
  await askApi(aws, "POST", "/field/sync", batch, { groups: ["field-worker"] });
  const administrator = { groups: ["administrator"] };
  const { version } = await askApi(aws, "GET", "/settings", undefined, administrator);
  const { csv } = await askApi(aws, "GET", "/parameters", undefined, administrator);
  const draft = { action: "draft-parameters", seen: version, csv, reason: "the same again" };
  await askApi(aws, "POST", "/settings/actions", draft, administrator);
}
