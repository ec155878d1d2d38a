import type { CalendarDate } from "../calendar.ts";
import type { Confidence } from "../parameter.ts";
import { leastCertain } from "../parameter.ts";
import type { CaseEvent } from "../review/case-event.ts";
import { type DayUnit, daysUsed, lastDay, type Stretch } from "./count-days.ts";
import { type ClockName, type Deadline, deadlineFor } from "./deadlines.ts";
import { localDay } from "./local-day.ts";
import type { AgencyDays } from "./work-calendar.ts";
import { workCalendar } from "./work-calendar.ts";

/** One time limit of a case: the same for applicant and caseworker. */
export interface CaseClock {
  readonly name: ClockName;
  readonly startedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly days: number;
  readonly unit: DayUnit;
  readonly used: number;
  readonly left: number;
  readonly state: "running" | "paused" | "met" | "overdue";
  readonly pauses: readonly (Stretch & { readonly ground: string })[];
  readonly cites: readonly string[];
  readonly confidence: Confidence;
}

/** What clocks are told from. */
export interface ClockedCase {
  readonly region: string;
  readonly appliedOn: CalendarDate;
  readonly events: readonly CaseEvent[];
  readonly today: CalendarDate;
  readonly deadlines?: readonly Deadline[] | undefined;
  readonly days?: AgencyDays | undefined;
}

/** Every time limit that a case has started, in the order they start. */
export function caseClocks(clocked: ClockedCase): readonly CaseClock[] {
  const { events, appliedOn, region } = clocked;
  const dayOf = dayAt(region);
  const dayOfLast = (event: CaseEvent | undefined) => event && dayOf(event);
  const decided = dayOfLast(endOf(events, ["confirm", "refuse", "countersign"], isFinal));
  const asked = events.findLast((event) => event.action === "ask");
  const objected = events.findLast((event) => event.action === "object");
  return [
    clock("decision", appliedOn, decided, clocked),
    ...(asked === undefined
      ? []
      : [clock("answer", dayOf(asked), dayOfLast(answerTo(events)), clocked)]),
    ...(decided === undefined ? [] : [clock("objection", decided, dayOfLast(objected), clocked)]),
    ...(objected === undefined
      ? []
      : [
          clock(
            "objection-decision",
            dayOf(objected),
            dayOfLast(endOf(events, ["decide-objection"], (one) => one.at >= objected.at)),
            clocked,
          ),
        ]),
  ];
}

function isFinal(event: CaseEvent): boolean {
  if (event.action === "refuse") return false;
  return event.action === "countersign" || (event.fourEyes ?? []).length === 0;
}

function endOf(
  events: readonly CaseEvent[],
  actions: readonly CaseEvent["action"][],
  ends: (event: CaseEvent) => boolean,
): CaseEvent | undefined {
  const reopened = events.findLast(({ action }) => action === "reopen")?.at ?? "";
  return events.findLast((one) => actions.includes(one.action) && one.at >= reopened && ends(one));
}

function answerTo(events: readonly CaseEvent[]): CaseEvent | undefined {
  const at = events.findLastIndex(({ action }) => action === "ask");
  return events.slice(at).find(({ action }) => action === "answer");
}

/** Tells the day of an event at a place: a time limit begins with the day that people there had. */
function dayAt(region: string) {
  return ({ at }: Pick<CaseEvent, "at">): CalendarDate => localDay(at, region);
}

function clock(
  name: ClockName,
  startedOn: CalendarDate,
  metOn: CalendarDate | undefined,
  clocked: ClockedCase,
): CaseClock {
  const { region, today } = clocked;
  const deadline = deadlineFor(name, region, clocked.deadlines);
  const { days, unit, act, pausedBy } = deadline;
  const pauses = pausedBy === undefined ? [] : pausesOf(clocked, pausedBy);
  const calendar = workCalendar(region, clocked.days);
  const counting = { calendar, unit, pauses };
  const used = daysUsed(startedOn, metOn ?? today, counting);
  const dueOn = lastDay(startedOn, days, counting);
  const paused = metOn === undefined && pauses.some(({ to }) => to === null);
  const late = dueOn !== null && (metOn ?? today) > dueOn;
  const running = late ? "overdue" : "running";
  return {
    ...{ name, startedOn, dueOn, days, unit, used, left: Math.max(0, days - used), pauses },
    state: paused ? "paused" : metOn === undefined || late ? running : "met",
    cites: [act, ...pauses.map(({ ground }) => ground)],
    confidence: leastCertain(
      deadline.confidence ?? "sourced",
      unit === "working-days" ? calendar.confidence(startedOn, dueOn ?? today) : "sourced",
    ),
  };
}

/** From each asking to its answer the clock stands still, on the ground the agency's act gives. */
function pausesOf({ events, region }: ClockedCase, ground: string) {
  const dayOf = dayAt(region);
  return events.flatMap((event, at) => {
    if (event.action !== "ask") return [];
    const answer = events.slice(at).find(({ action }) => action === "answer");
    return [{ from: dayOf(event), to: answer === undefined ? null : dayOf(answer), ground }];
  });
}
