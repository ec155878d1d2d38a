import type { Case } from "../../shared/contracts/case.ts";
import type { CaseAction } from "../../shared/contracts/case-action.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import { maySee, type Person } from "../../shared/domain/access/action-rights.ts";
import type { Application } from "../../shared/domain/application.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import type { Evidence } from "../../shared/domain/evidence.ts";
import type { Law } from "../../shared/domain/law.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import { type CaseEvent, type EventFacts, isEdit } from "../../shared/domain/review/case-event.ts";
import { foldCase } from "../../shared/domain/review/case-evidence.ts";
import {
  type Difference,
  decisionDifference,
} from "../../shared/domain/review/decision-difference.ts";
import { type ActionRefusal, judgeAction } from "../../shared/domain/review/judge-action.ts";
import { queueShort } from "../../shared/domain/review/queue-short.ts";
import { afterEvent, reviewRecord, stateOn } from "../../shared/domain/review/review-record.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import { factsOf, figureOf } from "./event-facts.ts";
import { missingIn } from "./missing-in.ts";

/** Everything that stands in a case, as far as an action needs it. */
export interface ActedCase {
  readonly case: {
    readonly application: Case;
    readonly version: number;
    readonly applicant?: string | undefined;
    readonly openedBy?: string | undefined;
  };
  readonly documents: readonly StoredDocument[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly events: readonly CaseEvent[];
  /** In the order they were made; which of them is `decision`, the port says. */
  readonly decisions: readonly { readonly ordinal: number; readonly status: string }[];
}

/** What an action comes to. */
export interface Outcome<File> {
  readonly file: File;
  readonly deed: CaseAction;
  readonly facts: EventFacts;
  readonly change: object;
  readonly proposal?: Decision | undefined;
  readonly stands?: { readonly ordinal: number; readonly as: "confirmed" | "refused" } | undefined;
}

/** What acting needs from the outside world. */
export interface Ports<File extends ActedCase> {
  readonly file: (caseId: string) => Promise<File | undefined>;
  /** Whether this very request was done before, or another one under its id. */
  readonly done: (caseId: string, deed: CaseAction) => Promise<"no" | "same" | "other">;
  /** The decision that stands or waits, with its ordinal. */
  readonly decisionOf: (
    file: File,
  ) => { readonly decision: Decision; readonly ordinal: number } | undefined;
  readonly decide: (application: Application, evidence: readonly Evidence[]) => Promise<Decision>;
  /** False if the case moved since it was read. */
  readonly record: (outcome: Outcome<File>) => Promise<boolean>;
  /** In hexadecimal. */
  readonly sha256: (text: string) => string;
  readonly law: Law;
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

/** Why nothing was done. */
export type Refusal = ActionRefusal | "no-such-case" | "stale" | "id-used" | "decision-moved";

/** What became of an action. */
export type Acting =
  | { readonly refused: Refusal }
  | { readonly missing: { readonly field: string; readonly expected: string } }
  | { readonly difference: Difference | undefined; readonly trial: boolean };

/**
 * Does what a person asks of a case, once: right, moment and second person judged by the domain, facts
 * determined anew, everything written together or nothing.
 */
export function actOnCase<File extends ActedCase>(ports: Ports<File>) {
  return async (caseId: string, deed: CaseAction, person: Person): Promise<Acting> => {
    const file = await ports.file(caseId);
    if (file === undefined || !maySee(person, file.case)) return { refused: "no-such-case" };
    const done = deed.trial === true ? "no" : await ports.done(caseId, deed);
    if (done === "same") return { difference: undefined, trial: false };
    if (done === "other") return { refused: "id-used" };
    if (deed.seen !== file.case.version) return { refused: "stale" };
    return act(ports, { file, deed, person, agency: await ports.agency(), now: ports.now() });
  };
}

interface Task<File> {
  readonly file: File;
  readonly deed: CaseAction;
  readonly person: Person;
  readonly agency: AgencyRules;
  readonly now: Date;
}

async function act<File extends ActedCase>(ports: Ports<File>, task: Task<File>): Promise<Acting> {
  const { file, deed, person, agency } = task;
  const { application } = file.case;
  const standing = ports.decisionOf(file);
  const now = task.now.toISOString();
  const today = localDay(now, application.region);
  const record = reviewRecord(file.events, standing !== undefined);
  const grounds = {
    ...{ readings: file.readings, decision: standing?.decision, ordinal: standing?.ordinal ?? 0 },
    ...{ agency, region: application.region, now: task.now, today },
    ...{ hash: ports.sha256(application.id), prepared: record.prepared },
  };
  const facts = factsOf(deed, grounds);
  const judged = judgeAction(
    deed,
    { record, owned: file.case, person, now, today },
    facts.fourEyes,
  );
  if (judged.refused !== undefined) return { refused: judged.refused };
  if (deed.action === "countersign" && record.prepared?.decision !== newest(file)) {
    return { refused: "decision-moved" };
  }
  const missing = missingIn(deed, file, figureOf(deed, file.readings));
  if (missing !== undefined) return { missing };
  const whole: EventFacts = {
    ...facts,
    ...{ ordinal: file.events.length + 1, at: now, actor: person.subject, role: judged.role },
  };
  const { actionId: _id, seen: _seen, trial = false, ...said } = deed;
  const event = { ...said, ...whole } as CaseEvent;
  const after = [...file.events, event];
  const proposal = determinesAnew(event) ? await determined(ports, file, after) : undefined;
  const difference =
    proposal === undefined ? undefined : decisionDifference(standing?.decision, proposal);
  if (trial) return { difference, trial: true };
  const state = stateOn(afterEvent(record, event), today);
  const stands = decidedBy(state, record.state, whole.decision);
  const decision = proposal ?? standing?.decision;
  const written = await ports.record({
    ...{ file, deed, facts: whole, proposal, stands },
    change: {
      ...statusAfter(state, decision, now),
      ...queueShort({
        facts: { ...file, application, events: after },
        ...{ decision, law: ports.law, agency, now },
      }),
    },
  });
  return written ? { difference, trial: false } : { refused: "stale" };
}

function newest({ decisions }: ActedCase): number | undefined {
  return decisions.at(-1)?.ordinal;
}

/** Edits change the facts; a case that is opened again is proposed anew from all of them. */
function determinesAnew(event: CaseEvent): boolean {
  return isEdit(event) || event.action === "reopen" || event.action === "consent";
}

async function determined<File extends ActedCase>(
  ports: Ports<File>,
  file: File,
  events: readonly CaseEvent[],
): Promise<Decision | undefined> {
  const { documents, readings } = file;
  const folded = foldCase({ application: file.case.application, documents, readings, events });
  if ("unassigned" in folded || documents.some(({ status }) => status === "reading")) {
    return undefined;
  }
  return ports.decide(folded.application, folded.evidence);
}

function decidedBy(state: string, before: string, ordinal: number | undefined) {
  const ends = state === "confirmed" || state === "refused";
  if (!ends || before === state || before === "objected" || ordinal === undefined) return undefined;
  return { ordinal, as: state } as const;
}

/** The coarse status that other functions go by. */
function statusAfter(state: string, decision: Decision | undefined, statusSince: string) {
  const decided = state === "confirmed" || state === "refused" || state === "objected";
  if (decided) return { status: "confirmed", statusSince };
  return { status: decision === undefined ? "open" : "proposed", statusSince };
}
