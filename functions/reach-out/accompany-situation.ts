import type {
  RouteTemplate,
  SituationAction,
  SituationView,
} from "../../shared/contracts/outreach.ts";
import type { Role } from "../../shared/domain/access/role.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import type { WorkCalendar } from "../../shared/domain/clock/work-calendar.ts";
import {
  type Accompaniment,
  accompany,
  routeFaults,
  type Situation,
  taskDone,
} from "../../shared/domain/outreach/council.ts";

/** What accompanying needs from the outside world. */
export interface RoutePorts {
  /** The day at a place. */
  readonly today: (region: string) => CalendarDate;
  readonly calendarOf: (region: string) => Promise<WorkCalendar>;
  readonly show: (situationId: string) => Promise<SituationView | undefined>;
  readonly standing: (
    situationId: string,
  ) => Promise<{ readonly version: number; readonly route: Accompaniment | null }>;
  readonly template: (templateId: string) => Promise<RouteTemplate | undefined>;
  /** False where a route of this id stands. */
  readonly addTemplate: (template: RouteTemplate, actor: string) => Promise<boolean>;
  /** False where somebody wrote since the version was read. */
  readonly change: (
    situation: { readonly situationId: string; readonly familyId: string },
    standing: { readonly version: number; readonly route: Accompaniment },
    done: { readonly event: string; readonly actor: string },
  ) => Promise<boolean>;
}

/** Who acts, in which roles. */
export interface Actor {
  readonly subject: string;
  readonly roles: readonly Role[];
}

/** What became of a request. */
export type RouteOutcome<Done> =
  | { readonly kind: "done"; readonly value: Done }
  | { readonly kind: "no-situation" | "no-route" | "stale" | "differs" | "forbidden" }
  | { readonly kind: "refused"; readonly field: string; readonly expected: string };

/** Adds a route that a council agreed on; the same route again changes nothing. */
export function addRoute({ template, addTemplate, today }: RoutePorts) {
  return async (given: RouteTemplate, actor: string): Promise<RouteOutcome<RouteTemplate>> => {
    const [fault] = routeFaults(given.steps);
    if (fault !== undefined)
      return { kind: "refused", field: "steps", expected: `no fault: ${fault}` };
    if (given.agreedOn > today(given.region))
      return { kind: "refused", ...NOT_YET, field: "agreedOn" };
    if (await addTemplate(given, actor)) return { kind: "done", value: given };
    const standing = await template(given.templateId);
    return JSON.stringify(standing) === JSON.stringify(given)
      ? { kind: "done", value: given }
      : { kind: "differs" };
  };
}

/**
 * Puts a situation on a route, which is for the council to do, or tells that a task of it is done.
 * With the last task done it is solved. What stands already is done again without a change.
 */
export function actOnSituation(ports: RoutePorts) {
  return async (
    situationId: string,
    action: SituationAction,
    { subject, roles }: Actor,
  ): Promise<RouteOutcome<SituationView>> => {
    const councils = roles.includes("commission-member") || roles.includes("supervisor");
    if (action.action === "follow-route" && !councils) return { kind: "forbidden" };
    const view = await ports.show(situationId);
    if (view === undefined) return { kind: "no-situation" };
    const moved = await movedBy(ports, view, action);
    if ("kind" in moved) return moved;
    const done = { event: `situation-${action.action}`, actor: subject };
    if (moved.changed && !(await ports.change(view, moved, done))) return { kind: "stale" };
    const after = await ports.show(situationId);
    return after === undefined ? { kind: "no-situation" } : { kind: "done", value: after };
  };
}

const NOT_YET = { field: "on", expected: "a day that is not to come" };

interface Moved {
  readonly version: number;
  readonly route: Accompaniment;
  readonly changed: boolean;
}

/** Where the action leads a situation, and whether that is a change. */
async function movedBy(
  ports: RoutePorts,
  view: SituationView,
  action: SituationAction,
): Promise<Moved | Exclude<RouteOutcome<never>, { readonly kind: "done" }>> {
  const { situationId, familyId, what } = view;
  const { version, route } = await ports.standing(situationId);
  const templateId = action.action === "follow-route" ? action.templateId : route?.templateId;
  const template = templateId === undefined ? undefined : await ports.template(templateId);
  if (template === undefined) return { kind: "no-route" };
  if (action.on > ports.today(template.region)) return { kind: "refused", ...NOT_YET };
  if (route !== null && standsAlready(action, route)) return { version, route, changed: false };
  if (action.seen !== version) return { kind: "stale" };
  const situation = { situationId, familyId, what, raisedOn: action.on, route };
  const moved = walked(situation, action, template, await ports.calendarOf(template.region));
  if ("expected" in moved) return { kind: "refused", ...moved };
  return { version, route: moved, changed: true };
}

function standsAlready(action: SituationAction, route: Accompaniment): boolean {
  if (action.action === "follow-route") {
    return route.templateId === action.templateId && route.startedOn === action.on;
  }
  return route.tasks.some(({ stepId, doneOn }) => stepId === action.stepId && doneOn !== null);
}

/** The route after the action, or the field that does not fit it. */
function walked(
  situation: Situation,
  action: SituationAction,
  template: RouteTemplate,
  calendar: WorkCalendar,
): Accompaniment | { readonly field: string; readonly expected: string } {
  const { route } = situation;
  if (action.action === "follow-route") {
    if (route !== null) return { field: "templateId", expected: "a situation on no route yet" };
    const { route: begun } = accompany(situation, template, action.on, calendar);
    return begun ?? { field: "templateId", expected: "a route with steps" };
  }
  const task = route?.tasks.find(({ stepId }) => stepId === action.stepId);
  if (task?.dueOn == null) {
    return { field: "stepId", expected: "a task of the route whose earlier task is done" };
  }
  if (route !== null && action.on < route.startedOn) {
    return { field: "on", expected: "a day not before the route began" };
  }
  const { route: after } = taskDone(situation, template, action, calendar);
  return after ?? { field: "stepId", expected: "a task of the route" };
}
