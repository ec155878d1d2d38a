import type { CalendarDate } from "../calendar.ts";
import { nextWorkingDay } from "../clock/count-days.ts";
import { plusDays } from "../clock/day-number.ts";
import type { WorkCalendar } from "../clock/work-calendar.ts";

/** One step of a route between agencies: who does what, within how many days of which step. */
export interface RouteStep {
  readonly id: string;
  readonly agency: string;
  readonly what: string;
  readonly withinDays: number;
  /** The step that must be done first; absent for what begins at once. */
  readonly after?: string | undefined;
}

/** A route that a council agreed on, to be used again for situations like the one it was made for. */
export interface RouteTemplate {
  readonly templateId: string;
  readonly name: string;
  /** The region whose working days its due days keep to. */
  readonly region: string;
  readonly agreedOn: CalendarDate;
  readonly council: string;
  readonly protocol: string;
  readonly steps: readonly RouteStep[];
}

/** A situation that no programme fits, and what became of it. */
export interface Situation {
  readonly situationId: string;
  readonly familyId: string;
  readonly what: string;
  readonly raisedOn: CalendarDate;
  readonly route: Accompaniment | null;
}

/** A family accompanied along a route, until its situation is solved. */
export interface Accompaniment {
  readonly templateId: string;
  readonly startedOn: CalendarDate;
  readonly tasks: readonly RouteTask[];
  readonly solvedOn: CalendarDate | null;
}

/** One task of an agency. */
export interface RouteTask {
  readonly stepId: string;
  readonly agency: string;
  readonly what: string;
  /** Null while a step before it is not done. */
  readonly dueOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
}

/**
 * What is wrong with a route: a step that comes twice, waits for none of the others, or for itself.
 * Empty where it can be walked to its end.
 */
export function routeFaults(steps: readonly RouteStep[]): readonly string[] {
  const ids = steps.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const lost = steps.filter(({ after }) => after !== undefined && !ids.includes(after));
  return [
    ...(steps.length === 0 ? ["a route has at least one step"] : []),
    ...twice.map((id) => `step ${id} comes twice`),
    ...lost.map(({ id, after }) => `step ${id} waits for ${after ?? ""}, which is no step`),
    ...steps
      .filter((step) => waitsForItself(step, steps))
      .map(({ id }) => `step ${id} waits for itself`),
    ...steps.filter(({ withinDays }) => withinDays < 1).map(({ id }) => `step ${id} has no time`),
  ];
}

function waitsForItself(step: RouteStep, steps: readonly RouteStep[]): boolean {
  let next = steps.find(({ id }) => id === step.after);
  for (let walked = 0; next !== undefined && walked <= steps.length; walked += 1) {
    if (next.id === step.id) return true;
    const { after } = next;
    next = steps.find(({ id }) => id === after);
  }
  return false;
}

/**
 * A situation put on a route that the council agreed on: tasks for each agency, the first of them due.
 *
 * @throws {RangeError} If the route cannot be walked, or the situation is on one already.
 */
export function accompany(
  situation: Situation,
  template: RouteTemplate,
  on: CalendarDate,
  calendar: WorkCalendar,
): Situation {
  const [fault] = routeFaults(template.steps);
  if (fault !== undefined) throw new RangeError(`Cannot follow the route: ${fault}`);
  if (situation.route !== null)
    throw new RangeError("Cannot follow the route: another one is followed");
  const tasks = template.steps.map(({ id, agency, what, withinDays, after }) => ({
    ...{ stepId: id, agency, what, doneOn: null },
    dueOn: after === undefined ? nextWorkingDay(plusDays(on, withinDays), calendar) : null,
  }));
  const route = { templateId: template.templateId, startedOn: on, tasks, solvedOn: null };
  return { ...situation, route };
}

/**
 * A task done: whatever waited for it becomes due. With the last one the situation is solved; the
 * same task again changes nothing.
 *
 * @throws {RangeError} If the route has no such task, or a task before it is not done.
 */
export function taskDone(
  situation: Situation,
  template: RouteTemplate,
  { stepId, on }: { readonly stepId: string; readonly on: CalendarDate },
  calendar: WorkCalendar,
): Situation {
  const { route } = situation;
  const task = route?.tasks.find((one) => one.stepId === stepId);
  if (!route || task === undefined)
    throw new RangeError(`Cannot do ${stepId}: the route has no such task`);
  if (task.doneOn !== null) return situation;
  if (task.dueOn === null)
    throw new RangeError(`Cannot do ${stepId}: a task before it is not done`);
  const tasks = route.tasks.map((one) => {
    if (one.stepId === stepId) return { ...one, doneOn: on };
    const step = template.steps.find(({ id }) => id === one.stepId);
    if (step?.after !== stepId) return one;
    return { ...one, dueOn: nextWorkingDay(plusDays(on, step.withinDays), calendar) };
  });
  const solvedOn = tasks.every(({ doneOn }) => doneOn !== null) ? on : null;
  return { ...situation, route: { ...route, tasks, solvedOn } };
}

/** Tasks that are late on a day, by agency: what a council asks about. */
export function lateTasks(
  situations: readonly Situation[],
  today: CalendarDate,
): readonly (RouteTask & { readonly situationId: string })[] {
  return situations.flatMap(({ situationId, route }) =>
    (route?.tasks ?? [])
      .filter(({ dueOn, doneOn }) => doneOn === null && dueOn !== null && dueOn < today)
      .map((task) => ({ ...task, situationId })),
  );
}
