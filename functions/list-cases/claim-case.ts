import { maySee, type Person } from "../../shared/domain/access/action-rights.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import type { Law } from "../../shared/domain/law.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import type { EventOf } from "../../shared/domain/review/case-event.ts";
import type { CaseFacts } from "../../shared/domain/review/case-evidence.ts";
import { judgeAction } from "../../shared/domain/review/judge-action.ts";
import { queueShort } from "../../shared/domain/review/queue-short.ts";
import { reviewRecord } from "../../shared/domain/review/review-record.ts";

/** A case that may be claimed. */
export interface Claimable {
  readonly facts: CaseFacts;
  readonly owned: {
    readonly applicant?: string | undefined;
    readonly openedBy?: string | undefined;
  };
  readonly decision: Decision | undefined;
}

/** Who wants it, when, under which rules. */
export interface Claimant {
  readonly person: Person;
  readonly minutes: number | undefined;
  readonly agency: AgencyRules;
  readonly law: Law;
  readonly now: Date;
}

const MINUTE_MS = 60_000;

/**
 * The claim of a case as an event, and the place it leaves the case in; undefined where it may not be
 * claimed: another works on it, or whoever asks may not sign what they prepared themselves.
 */
export function claimOf({ facts, owned, decision }: Claimable, claimant: Claimant) {
  const { person, agency, law } = claimant;
  const now = claimant.now.toISOString();
  const today = localDay(now, facts.application.region);
  const record = reviewRecord(facts.events, decision !== undefined);
  if (!maySee(person, owned)) return undefined;
  const moment = { record, owned, person, now, today };
  const judged = judgeAction({ action: "claim" }, moment);
  if (judged.refused !== undefined) return undefined;
  const waits = record.state === "to-countersign" ? "countersign" : undefined;
  const objects = record.state === "objected" ? "decide-objection" : undefined;
  const aim = waits ?? objects;
  if (aim !== undefined && judgeAction({ action: aim }, moment).refused !== undefined) {
    return undefined;
  }
  const minutes = claimant.minutes ?? agency.thresholds.claimMinutes;
  const event: EventOf<"claim"> = {
    ...{ action: "claim", ordinal: facts.events.length + 1, at: now },
    ...{ actor: person.subject, role: judged.role },
    until: new Date(claimant.now.getTime() + minutes * MINUTE_MS).toISOString(),
  };
  const after = { ...facts, events: [...facts.events, event] };
  return { event, place: queueShort({ facts: after, decision, law, agency, now }) };
}
