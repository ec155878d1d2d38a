import type { CalendarDate } from "../calendar.ts";
import { workingDaysBetween } from "../clock/count-days.ts";
import { localDay } from "../clock/local-day.ts";
import { workCalendar } from "../clock/work-calendar.ts";
import type { Decision } from "../decision.ts";
import type { EvidenceReading } from "../evidence.ts";
import type { AgencyRules } from "./agency-defaults.ts";
import { agreementOf, quantile, type ReadTwice } from "./agreement.ts";
import type { CaseEvent, EventOf, FourEyesGround } from "./case-event.ts";
import { isInSample, isNearLine } from "./four-eyes.ts";
import { reviewRecord } from "./review-record.ts";
import { awaitsSecondReading, firstOutcome } from "./second-reading.ts";
import { upperBound } from "./wrong-rate.ts";

/** A case that is decided, or waits for a second person, as a supervisor's figures need it. */
export interface DecidedCase {
  readonly caseId: string;
  /** SHA-256 of the id, which alone draws the sample. */
  readonly hash: string;
  readonly region: string;
  readonly appliedOn: CalendarDate;
  readonly decision: Pick<Decision, "outcome" | "perCapita" | "threshold">;
  readonly events: readonly CaseEvent[];
  readonly readings: readonly EvidenceReading[];
}

/** The confidence of every bound. */
const CONFIDENCE = 0.95;

/** How a region's decisions were made, as far as people had a part in it. */
export function supervisionOf(cases: readonly DecidedCase[], agency: AgencyRules) {
  const waiting = cases.filter(({ events }) => awaitsSecondReading(reviewRecord(events, true)));
  const decided = cases.filter(isDecided);
  const twice = cases.flatMap(secondReadings);
  const { read: _read, agree, kappa } = agreementOf(twice);
  const by = (ground: FourEyesGround) => twice.filter(({ drawn }) => drawn.includes(ground));
  return {
    decided: decided.length,
    secondReadings: {
      due: waiting.map(({ caseId }) => caseId),
      unread: decided.filter((one) => isDrawn(one, agency) && secondReadings(one).length === 0)
        .length,
      ...{ agree, kappa, method: "Clopper–Pearson" as const, confidence: CONFIDENCE },
      ...wrongAmong(twice),
      ...{ sample: wrongAmong(by("sample")), nearLine: wrongAmong(by("near-the-line")) },
    },
    waiting: days(decided, agency, ({ appliedOn }) => appliedOn, firstTouch),
    handling: days(decided, agency, firstTouch, decidedOn),
    edits: editRates(decided),
  };
}

/** Each disagreement counts as a wrong decision, whichever of the two was right: never too few. */
function wrongAmong(readings: readonly ReadTwice[]) {
  const read = readings.length;
  const wrong = readings.filter(({ first, second }) => first !== second).length;
  return {
    ...{ read, wrong, wrongRate: read === 0 ? null : wrong / read },
    wrongRateAtMost: upperBound(wrong, read, CONFIDENCE),
  };
}

/** Whether it would be read twice by what the agency has set now. */
function isDrawn({ hash, decision }: DecidedCase, { thresholds }: AgencyRules): boolean {
  return (
    isInSample(hash, thresholds.secondReadingShare) ||
    isNearLine(decision, thresholds.fourEyesMargin)
  );
}

function isDecided({ events }: DecidedCase): boolean {
  const { state } = reviewRecord(events, true);
  return state === "confirmed" || state === "refused";
}

interface ReadBlind extends ReadTwice {
  readonly drawn: readonly FourEyesGround[];
}

/** Every second reading beside what the first had decided, also where that was returned since. */
function secondReadings({ events, decision }: DecidedCase): readonly ReadBlind[] {
  return events.flatMap((event, at) => {
    if (event.action !== "second-reading") return [];
    const prepared = events.slice(0, at).findLast(isPreparation);
    const first = event.first ?? firstOutcome(prepared, decision) ?? "undetermined";
    return [{ first, second: event.outcome, drawn: prepared?.fourEyes ?? [] }];
  });
}

function isPreparation(event: CaseEvent): event is EventOf<"confirm" | "refuse"> {
  return event.action === "confirm" || event.action === "refuse";
}

type DayOf = (one: DecidedCase) => CalendarDate | undefined;

const localDayOf = ({ region }: DecidedCase, event: CaseEvent | undefined) =>
  event && localDay(event.at, region);

const firstTouch: DayOf = (one) =>
  localDayOf(
    one,
    one.events.find(({ role }) => role === "caseworker" || role === "supervisor"),
  );

const decidedOn: DayOf = (one) =>
  localDayOf(
    one,
    one.events.findLast(({ action }) => ["confirm", "refuse", "countersign"].includes(action)),
  );

function days(cases: readonly DecidedCase[], agency: AgencyRules, from: DayOf, to: DayOf) {
  const all = cases.flatMap((one) => {
    const [start, end] = [from(one), to(one)];
    if (start === undefined || end === undefined) return [];
    return [workingDaysBetween(start, end, workCalendar(one.region, agency.calendar))];
  });
  return { median: quantile(all, 0.5), p90: quantile(all, 0.9) };
}

/** Corrections over figures read, by the figure's name: where the machine is to be mended first. */
function editRates(cases: readonly DecidedCase[]) {
  const read = new Map<string, number>();
  const corrected = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) =>
    counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { readings, events } of cases) {
    for (const { name } of readings.flatMap(({ figures }) => figures)) count(read, name);
    for (const event of events) {
      if (event.action === "correct-figure" || event.action === "reject-figure") {
        count(corrected, event.stood?.name ?? "unknown");
      }
      if (event.action === "add-figure") count(corrected, event.name);
    }
  }
  const names = [...new Set([...read.keys(), ...corrected.keys()])].sort();
  return names.map((name) => {
    const [all, changed] = [read.get(name) ?? 0, corrected.get(name) ?? 0];
    return { name, read: all, corrected: changed, rate: all === 0 ? null : changed / all };
  });
}
