import { FieldAnswer, type FieldBatch } from "../../../shared/contracts/field-sync.ts";
import { callApi } from "../server/call.ts";
import { actOn, openCase, readCase } from "../server/cases.ts";
import { caseOfDraft } from "./case-of-draft.ts";
import { type Draft, keepDraft, keptDrafts } from "./draft.ts";

const ONE_AT_A_TIME = "opora.drafts";

/**
 * Sends every application that is ready, one tab at a time; what has arrived is never sent anew.
 *
 * The id of the case was made on this device, so a second try after a lost answer opens nothing twice.
 */
export function sendDrafts(): Promise<void> {
  return navigator.locks.request(ONE_AT_A_TIME, async () => {
    const drafts = await keptDrafts();
    const ready = drafts.filter(({ state }) => state === "ready");
    for (const draft of ready.filter(({ visit }) => visit === undefined)) await sendOwn(draft);
    const visited = drafts.filter(({ visit }) => visit !== undefined);
    await syncVisited(visited);
  });
}

async function sendOwn(draft: Draft): Promise<void> {
  const application = caseOfDraft(draft);
  if (application === undefined) return;
  await openCase(application);
  await consent(draft);
  await keepDraft({ ...draft, state: "sent" });
}

/**
 * Consent is an event of the case, written before any paper leaves this device. A "no" that does not
 * arrive is sent again with the application, which opens nothing twice: no machine may come first.
 */
async function consent({ id, automaticReading }: Draft): Promise<void> {
  if (automaticReading === undefined) return;
  const told = tellConsent(id, automaticReading);
  await (automaticReading ? told.catch(() => undefined) : told);
}

async function tellConsent(caseId: string, automaticReading: boolean): Promise<void> {
  const { version: seen, review } = await readCase(caseId);
  if (seen === undefined || review?.consent === automaticReading) return;
  const actionId = crypto.randomUUID();
  await actOn(caseId, { action: "consent", actionId, seen, automaticReading });
}

/** One batch of the families met on a visit; their papers follow on the common road, each under its own id. */
async function syncVisited(drafts: readonly Draft[]): Promise<void> {
  const ready = drafts.filter(({ state }) => state === "ready");
  const captures = ready.flatMap(captureOf);
  if (captures.length === 0) return;
  const batch: FieldBatch = { deviceId: deviceId(), captures };
  const answer = await callApi(FieldAnswer, "/field/sync", { method: "POST", body: batch });
  const outcomes = new Map(answer.captures.map((one) => [one.clientId, one.outcome]));
  for (const draft of ready) {
    const outcome = outcomes.get(draft.id);
    if (outcome === "stored" || outcome === "stands") {
      await consent(draft);
      await keepDraft({ ...draft, state: "sent" });
    }
    if (outcome === "differs" || outcome === "refused")
      await keepDraft({ ...draft, state: "differs" });
  }
}

function captureOf(draft: Draft): FieldBatch["captures"] {
  const application = caseOfDraft(draft);
  if (application === undefined) return [];
  const { id: clientId, capturedAt, visit } = draft;
  return [{ kind: "case", clientId, capturedAt, application, ...visit }];
}

const DEVICE = "opora.device";

/** The name of this device among others: a number, kept here, that says nothing about anybody. */
function deviceId(): string {
  try {
    const kept = localStorage.getItem(DEVICE);
    if (kept !== null) return kept;
    const made = crypto.randomUUID();
    localStorage.setItem(DEVICE, made);
    return made;
  } catch {
    return crypto.randomUUID();
  }
}
