import type { CaseAction } from "../../shared/contracts/case-action.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { lastDay } from "../../shared/domain/clock/count-days.ts";
import { deadlineFor } from "../../shared/domain/clock/deadlines.ts";
import { workCalendar } from "../../shared/domain/clock/work-calendar.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import type { EventFacts, SeenFigure } from "../../shared/domain/review/case-event.ts";
import { fourEyesGrounds } from "../../shared/domain/review/four-eyes.ts";
import { seenFigure } from "../../shared/domain/review/locate-figure.ts";
import { requestText } from "../../shared/domain/review/request-text.ts";
import type { ReviewRecord } from "../../shared/domain/review/review-record.ts";
import { firstOutcome } from "../../shared/domain/review/second-reading.ts";
import type { Reading } from "../../shared/reading/reading.ts";

/** What of a case the facts of an event are taken from. */
export interface FactGrounds {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly decision: Decision | undefined;
  /** The ordinal of that decision. */
  readonly ordinal: number;
  readonly agency: AgencyRules;
  readonly region: string;
  readonly now: Date;
  readonly today: CalendarDate;
  /** SHA-256 of the case's id, which alone draws the sample. */
  readonly hash: string;
  /** The decision that waits for a second person, as it was prepared. */
  readonly prepared: ReviewRecord["prepared"];
}

const MINUTE_MS = 60_000;

/** The figure a deed speaks of, as it is read now; null where the document has no such figure. */
export function figureOf(
  deed: CaseAction,
  readings: FactGrounds["readings"],
): SeenFigure | null | undefined {
  if (!("figureId" in deed)) return undefined;
  const reading = readings.get(deed.documentId);
  const figures = deed.part === undefined ? reading?.figures : reading?.parts?.[deed.part]?.figures;
  const found = figures?.find(({ id }) => id === deed.figureId);
  return found === undefined ? null : seenFigure(found);
}

/** What the service adds to a deed: what it met, whom it needs, until when it holds. */
export function factsOf(deed: CaseAction, grounds: FactGrounds): Partial<EventFacts> {
  const { agency, decision, now, ordinal, region, today } = grounds;
  const stood = figureOf(deed, grounds.readings);
  if (stood !== undefined && stood !== null) return { stood };
  if (deed.action === "claim") {
    const minutes = deed.minutes ?? agency.thresholds.claimMinutes;
    return { until: new Date(now.getTime() + minutes * MINUTE_MS).toISOString() };
  }
  if ((deed.action === "confirm" || deed.action === "refuse") && decision !== undefined) {
    const fourEyes = fourEyesGrounds(deed.action, decision, agency.thresholds, grounds.hash);
    return { decision: ordinal, fourEyes };
  }
  if (deed.action === "countersign") return { decision: ordinal };
  if (deed.action === "second-reading") {
    return { decision: ordinal, first: firstOutcome(grounds.prepared, decision) };
  }
  if (deed.action !== "ask") return {};
  const deadline = deadlineFor("answer", region, agency.deadlines);
  const calendar = workCalendar(region, agency.calendar);
  const sentences = [
    ...(decision === undefined ? [] : requestText(decision, deed.language, deed.items)),
    ...(deed.addition === undefined ? [] : [{ text: deed.addition, source: "caseworker" }]),
  ];
  const counting = { calendar, unit: deadline.unit, pauses: [] };
  return { sentences, dueOn: lastDay(today, deadline.days, counting) };
}
