import type {
  RouteTemplate,
  SituationPage,
  SituationQuery,
  SituationView,
} from "../../shared/contracts/outreach.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { dayNumber } from "../../shared/domain/clock/day-number.ts";
import type { Accompaniment } from "../../shared/domain/outreach/council.ts";
import type { RoadNote } from "../../shared/domain/outreach/road-record.ts";
import { isCurrent, recordOfNotes } from "../../shared/domain/outreach/road-record.ts";
import { partsOfSituation, situationIdOf } from "./situation-id.ts";

/** What showing situations needs from the outside world. */
export interface SituationPorts {
  /** The day at a place. */
  readonly today: (region: string) => CalendarDate;
  readonly template: (templateId: string) => Promise<RouteTemplate | undefined>;
  readonly situationNotes: (cursor: string | undefined) => Promise<{
    readonly notes: readonly RoadNote[];
    readonly cursor: string | undefined;
  }>;
  readonly notesOfVisit: (visitId: string) => Promise<readonly RoadNote[]>;
  /** Notes that the family's situation is solved. */
  readonly notesOfFamily: (familyId: string) => Promise<readonly RoadNote[]>;
  readonly standing: (
    situationId: string,
  ) => Promise<{ readonly version: number; readonly route: Accompaniment | null }>;
}

/** A situation as it stands; undefined where none was noted, or where a later note took it back. */
export function showSituation(ports: SituationPorts) {
  return async (situationId: string): Promise<SituationView | undefined> => {
    const parts = partsOfSituation(situationId);
    if (parts === undefined) return undefined;
    const { visitId, familyId } = parts;
    const { visits, families } = recordOfNotes(await ports.notesOfVisit(visitId));
    const what = families.find((one) => one.familyId === familyId)?.situation ?? null;
    if (what === null) return undefined;
    const [visit] = visits;
    const [solved] = recordOfNotes(await ports.notesOfFamily(familyId)).solved;
    const { version, route } = await ports.standing(situationId);
    return {
      ...{ situationId, visitId, familyId, what, version },
      ...{ raisedOn: visit?.visitedOn ?? null, territory: visit?.territory ?? null },
      standing: standingOf(route, solved !== undefined),
      route: route === null ? null : routeView(route, await dayOf(ports, route)),
      solved: solved === undefined ? null : { on: solved.on, how: solved.how },
    };
  };
}

/** Situations as they came in; with `late` only those with a task that is late. */
export function listSituations(ports: SituationPorts) {
  const show = showSituation(ports);
  return async ({ late, cursor }: SituationQuery): Promise<SituationPage> => {
    const page = await ports.situationNotes(cursor);
    const situations: SituationView[] = [];
    for (const note of page.notes) {
      if (note.entry.kind !== "family") continue;
      const { visitId, familyId } = note.entry;
      if (!isCurrent(note, await ports.notesOfVisit(visitId))) continue;
      const view = await show(situationIdOf(visitId, familyId));
      const isLate = view?.route?.tasks.some(({ daysLate }) => daysLate > 0) === true;
      if (view !== undefined && (late === undefined || isLate)) situations.push(view);
    }
    return { situations, cursor: page.cursor ?? null };
  };
}

function standingOf(route: Accompaniment | null, solved: boolean): SituationView["standing"] {
  if (solved || route?.solvedOn != null) return "solved";
  return route === null ? "open" : "accompanied";
}

/** The day at the place whose council agreed on the route. */
async function dayOf({ template, today }: SituationPorts, { templateId }: Accompaniment) {
  const agreed = await template(templateId);
  if (agreed === undefined) throw new RangeError(`Cannot show a route: ${templateId} is gone`);
  return today(agreed.region);
}

function routeView({ templateId, startedOn, solvedOn, tasks }: Accompaniment, today: CalendarDate) {
  return {
    ...{ templateId, startedOn, solvedOn },
    tasks: tasks.map((task) => {
      const waits = task.dueOn !== null && task.doneOn === null;
      const daysLate = waits ? Math.max(0, dayNumber(today) - dayNumber(task.dueOn)) : 0;
      return { ...task, daysLate };
    }),
  };
}
