import type { CalendarDate } from "../calendar.ts";
import { caseClocks } from "../clock/case-clocks.ts";
import { localDay } from "../clock/local-day.ts";
import type { Decision } from "../decision.ts";
import type { Law } from "../law.ts";
import type { AgencyRules } from "./agency-defaults.ts";
import type { CaseFacts } from "./case-evidence.ts";
import { foldCase } from "./case-evidence.ts";
import { openPoints } from "./open-points.ts";
import { queuePlace } from "./queue-place.ts";
import { claimAt, reviewRecord, stateOn } from "./review-record.ts";

/** A case as the queue needs it. */
export interface QueuedCase {
  readonly facts: CaseFacts;
  readonly decision: Pick<Decision, "outcome"> | undefined;
  readonly law: Law;
  readonly agency: AgencyRules;
  readonly now: string;
}

/** Where a case stands in the queue and what a list shows of it, so that no list opens a case. */
export function queueShort({ facts, decision, law, agency, now }: QueuedCase) {
  const { application, events } = facts;
  const { region, appliedOn, id } = application;
  const today = localDay(now, region);
  const record = reviewRecord(events, decision !== undefined);
  const folded = foldCase(facts);
  const looks =
    decision === undefined || "unassigned" in folded ? null : openPoints(folded, law).looks;
  const [clock] = caseClocks({
    ...{ region, appliedOn: appliedOn as CalendarDate, events, today },
    ...{ deadlines: agency.deadlines, days: agency.calendar },
  });
  return {
    ...queuePlace({ caseId: id, region, appliedOn, looks, record, today }),
    short: {
      state: stateOn(record, today),
      outcome: decision?.outcome ?? null,
      looks,
      claim: claimAt(record, now) ?? null,
      dueOn: clock?.dueOn ?? null,
    },
  };
}
