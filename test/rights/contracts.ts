import { randomUUID } from "node:crypto";

import type { LocalAws } from "../../local/local-aws.ts";
import { markedApplication } from "./canaries.ts";
import { type Asker, actOn, askApi } from "./people.ts";

const terms = {
  ...{ programme: "ru.social-contract", region: "RU-OMS", direction: "other-measures" },
  ...{ startsOn: "2025-08-01", endsOn: "2025-12-31", payments: [], expenses: [] },
  parties: [
    { id: "agency", role: "agency" },
    { id: "applicant", role: "citizen", memberId: "m1" },
  ],
  adaptation: { drawnUpOn: "2025-07-28", drawnUpBy: ["agency", "applicant"], aim: "aim" },
  obligations: ["agency", "applicant"].map((who) => ({
    ...{ id: who, who, what: "what", dueOn: "2025-12-01", evidence: ["certificate"] },
  })),
};

const FIRST: Asker = { subject: "local-caseworker", groups: ["caseworker"] };
const SECOND: Asker = { subject: "rights-second", groups: ["supervisor"] };

/**
 * Two people decide a case: a refusal that the second gives back, then a confirmation far below the line.
 *
 * @param caseId A case whose readings stand in S3, so that taking it up fetches them there.
 */
export async function decideCase(aws: LocalAws, caseId: string): Promise<void> {
  const refusal = { action: "refuse", code: "CONDITION_NOT_MET", reason: "not met" };
  await actOn(aws, caseId, refusal, FIRST);
  await askApi(aws, "POST", "/cases/next", {}, SECOND);
  await actOn(aws, caseId, { action: "return", reason: "it is met" }, SECOND);
  await actOn(aws, caseId, { action: "confirm" }, FIRST);
  await askApi(aws, "GET", `/cases/${caseId}/notice?language=kk`);
}

/**
 * What people do with contracts: draft one on a decision that was confirmed, act on it, look at
 * it, list what is late and ask for the report.
 */
export async function workOnContracts(aws: LocalAws, caseId: string): Promise<void> {
  const contractId = `K-${caseId}`;
  await askApi(aws, "POST", "/contracts", { contractId, caseId, on: "2025-07-28", terms });
  await signAndEnd(aws);
  await askApi(aws, "GET", `/contracts/${contractId}`);
  await askApi(aws, "GET", `/contracts?caseId=${caseId}`);
  await askApi(aws, "GET", "/contracts?status=draft&late=yes");
  await remindByLetter(aws);
  await askApi(aws, "GET", "/reports?asOf=2026-01-01", undefined, SECOND);
  await askApi(
    aws,
    "GET",
    "/reports/cases?asOf=2026-01-01&indicator=activation",
    undefined,
    SECOND,
  );
  await travel(aws);
}

/** A case of its own, far below the line: its contract is signed by all and ends early. */
async function signAndEnd(aws: LocalAws): Promise<void> {
  const [caseId, contractId] = ["rights-signed", "K-rights-signed"];
  const income = ["2025-03", "2025-04", "2025-05"].map((receivedIn) => ({
    ...{ memberId: "m1", kind: "wage", amount: "9000.00", currency: "RUB", basis: "gross" },
    receivedIn,
  }));
  await askApi(aws, "POST", "/cases", { ...markedApplication, id: caseId, income }, FIRST);
  const order = { messageId: "m", body: JSON.stringify({ caseId }), attributes: {} };
  await aws.functions.find("determine").invoke({ Records: [{ ...order, messageAttributes: {} }] });
  await actOn(aws, caseId, { action: "confirm" }, FIRST);
  await askApi(aws, "POST", "/contracts", { contractId, caseId, on: "2025-07-28", terms });
  const signature = { method: "paper", documentId: "paper" };
  const deeds = [
    { action: "redraft", terms },
    { action: "agree", accepted: [] },
    ...["agency", "applicant"].map((party) => ({ action: "sign", party, signature })),
    { action: "end-early", fault: "nobody", reason: "moved away" },
  ];
  for (const [seen, deed] of deeds.entries()) {
    const action = { ...deed, actionId: randomUUID(), on: "2025-07-28", seen };
    const answer = await askApi(aws, "POST", `/contracts/${contractId}/actions`, action);
    if (JSON.stringify(answer["refusals"]) === "[]") continue;
    throw new Error(`${deed.action} was refused: ${JSON.stringify(answer)}`);
  }
}

/** Two administrators turn a channel on, and it asks whom to remind: the draft is put off. */
async function remindByLetter(aws: LocalAws): Promise<void> {
  const asked = (subject: string) => ({ subject, groups: ["administrator"] });
  const { version, settings } = await askApi(
    aws,
    "GET",
    "/settings",
    undefined,
    asked("rights-d1"),
  );
  const letters = { ...(settings as object), channels: [{ kind: "letter", on: true }] };
  const draft = { action: "draft-settings", seen: version, reason: "letters", settings: letters };
  const drafted = await askApi(aws, "POST", "/settings/actions", draft, asked("rights-d1"));
  const { view, draft: made } = drafted as {
    view: { version: number };
    draft: { draftId: string };
  };
  const publish = { action: "publish", seen: view.version, draftId: made.draftId };
  await askApi(aws, "POST", "/settings/actions", publish, asked("rights-d2"));
  await askApi(aws, "GET", "/reminders?region=RU-OMS");
}

/** A team's visit, its family's situation, and the route that the council agreed on for it. */
async function travel(aws: LocalAws): Promise<void> {
  const [visitId, familyId, templateId, on] = ["rights-v", "rights-f", "rights-t", "2026-01-12"];
  const entries = [
    { kind: "visit", visitId, visitedOn: on, territory: "T", route: ["T"], team: ["t"] },
    { kind: "family", visitId, familyId, advice: ["a"], caseId: null, situation: "s" },
  ];
  const notes = entries.map((entry, index) => ({ number: index + 1, clock: index, entry }));
  await askApi(aws, "POST", "/outreach/notes", { deviceId: "rights-d", notes });
  await askApi(aws, "GET", "/outreach/visits");
  await askApi(aws, "GET", `/outreach/visits/${visitId}`);
  const steps = [{ id: "s", agency: "a", what: "w", withinDays: 3 }];
  const agreed = { name: "n", region: "RU-PRI", agreedOn: on, council: "c", protocol: "1", steps };
  await askApi(aws, "POST", "/outreach/routes", { templateId, ...agreed }, SECOND);
  await askApi(aws, "GET", "/outreach/routes");
  const action = { action: "follow-route", seen: 0, templateId, on };
  const path = `/outreach/situations/${visitId}.${familyId}/actions`;
  await askApi(aws, "POST", path, action, SECOND);
  await askApi(aws, "GET", "/outreach/situations?late=yes");
}
