import type { CalendarDate } from "../calendar.ts";
import { workingDaysBetween } from "../clock/count-days.ts";
import { workCalendar } from "../clock/work-calendar.ts";
import type { Decision } from "../decision.ts";
import type { EvidenceReading } from "../evidence.ts";
import type { AgencyRules } from "./agency-defaults.ts";
import { agreementOf, quantile } from "./agreement.ts";
import type { CaseEvent } from "./case-event.ts";
import { isInSample, isNearLine } from "./four-eyes.ts";
import { upperBound } from "./wrong-rate.ts";

/** A decided case as a supervisor's figures need it. */
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

/** How a region's decisions were made, as far as people had a part in it. */
export function supervisionOf(cases: readonly DecidedCase[], agency: AgencyRules) {
  const twice = cases.flatMap((one) => {
    const second = secondOf(one);
    return second === undefined ? [] : [{ first: firstOf(one), second: second.outcome }];
  });
  const { read, agree, kappa } = agreementOf(twice);
  const wrong = read - agree;
  const due = cases.filter((one) => isDue(one, agency) && secondOf(one) === undefined);
  return {
    decided: cases.length,
    secondReadings: {
      due: due.map(({ caseId }) => caseId),
      ...{ read, agree, kappa, wrong },
      wrongRate: read === 0 ? null : wrong / read,
      wrongRateAtMost: upperBound(wrong, read),
    },
    waiting: days(cases, agency, ({ appliedOn }) => appliedOn, firstTouch),
    handling: days(cases, agency, firstTouch, decidedOn),
    edits: editRates(cases),
  };
}

/** Whether a second person is to read it: drawn by its hash, or close to the line. */
function isDue({ hash, decision }: DecidedCase, { thresholds }: AgencyRules): boolean {
  return (
    isInSample(hash, thresholds.secondReadingShare) ||
    isNearLine(decision, thresholds.fourEyesMargin)
  );
}

function secondOf({ events }: DecidedCase) {
  return events.findLast((event) => event.action === "second-reading");
}

/** What the office decided: a refusal is one, whatever the machine had proposed. */
function firstOf({ events, decision }: DecidedCase): string {
  const last = events.findLast(({ action }) => action === "confirm" || action === "refuse");
  return last?.action === "refuse" ? "not-eligible" : decision.outcome;
}

type Moment = (one: DecidedCase) => string | undefined;

function firstTouch({ events }: DecidedCase): string | undefined {
  return events.find(({ role }) => role === "caseworker" || role === "supervisor")?.at;
}

function decidedOn({ events }: DecidedCase): string | undefined {
  return events.findLast(({ action }) => ["confirm", "refuse", "countersign"].includes(action))?.at;
}

function days(cases: readonly DecidedCase[], agency: AgencyRules, from: Moment, to: Moment) {
  const all = cases.flatMap((one) => {
    const [start, end] = [from(one)?.slice(0, 10), to(one)?.slice(0, 10)];
    if (start === undefined || end === undefined) return [];
    const calendar = workCalendar(one.region, agency.calendar);
    return [workingDaysBetween(start as CalendarDate, end as CalendarDate, calendar)];
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
