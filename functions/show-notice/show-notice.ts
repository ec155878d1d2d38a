import type { NoticeView } from "../../shared/contracts/notice.ts";
import { maySee, type Owned, type Person } from "../../shared/domain/access/action-rights.ts";
import type { Application } from "../../shared/domain/application.ts";
import { caseClocks } from "../../shared/domain/clock/case-clocks.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import type { CaseEvent } from "../../shared/domain/review/case-event.ts";
import { caseNotice } from "../../shared/domain/review/case-notice.ts";
import {
  type ReviewRecord,
  reviewRecord,
  stateOn,
} from "../../shared/domain/review/review-record.ts";
import type { ReviewState } from "../../shared/domain/review/review-state.ts";
import { isBlind } from "../../shared/domain/review/second-reading.ts";

/** A case as far as its notice goes. */
export interface NoticedCase extends Owned {
  readonly application: Application;
  readonly decision: Decision | undefined;
  readonly events: readonly CaseEvent[];
}

/** What showing a notice needs from the outside world. */
export interface Ports {
  readonly find: (caseId: string) => Promise<NoticedCase | undefined>;
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

/** A family is told of a decision when all have signed who must, and of nothing before. */
function isUnsignedTo({ roles }: Person, state: ReviewState): boolean {
  const isFamily = roles.every((role) => role === "applicant" || role === "field-worker");
  return isFamily && state === "to-countersign";
}

/** A case as if nobody had decided it. */
function undecided(record: ReviewRecord) {
  return {
    ...{ state: "proposed" as const, decision: undefined },
    record: { ...record, prepared: undefined },
  };
}

/** The notice of a case in a language; undefined where there is no such case for the person. */
export function showNotice({ find, agency, now }: Ports) {
  return async (
    caseId: string,
    language: NoticeView["language"],
    person: Person,
  ): Promise<NoticeView | undefined> => {
    const found = await find(caseId);
    if (found === undefined || !maySee(person, found)) return undefined;
    const { application, decision, events } = found;
    const { region, appliedOn } = application;
    const { deadlines, calendar } = await agency();
    const today = localDay(now().toISOString(), region);
    const record = reviewRecord(events, decision !== undefined);
    const clocks = caseClocks({
      ...{ region, appliedOn, events, today, deadlines, days: calendar },
    });
    const grounds = { caseId, language, state: stateOn(record, today), record, decision, clocks };
    const hidden = isBlind(record, person, found) || isUnsignedTo(person, grounds.state);
    const notice = caseNotice(hidden ? { ...grounds, ...undecided(record) } : grounds);
    return {
      ...notice,
      sentences: [...notice.sentences],
      table: notice.table.map((row) => [...row]),
      tree: [...notice.tree],
      toDo: [...notice.toDo],
    };
  };
}
