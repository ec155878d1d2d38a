import {
  RoadAnswer,
  RoadBatch,
  RoutePage,
  RouteTemplate,
  SituationAction,
  SituationPage,
  SituationView,
  VisitPage,
  VisitView,
} from "../../shared/contracts/outreach.ts";

type Entry = RoadBatch["notes"][number]["entry"];
type Visit = Extract<Entry, { kind: "visit" }>;
type Family = Extract<Entry, { kind: "family" }>;

/** Visits, situations and routes as the interface keeps them, in memory. */
export interface FakeOutreach {
  /** The answer to a request under `/outreach`; undefined where there is none. */
  readonly answer: (method: string, path: string, body: unknown) => unknown;
  /** Every note that was stored, by its device and number. */
  readonly notes: ReadonlyMap<string, Entry>;
}

/** An outreach without anything in it. */
export function fakeOutreach(): FakeOutreach {
  const notes = new Map<string, Entry>();
  const routes: RouteTemplate[] = [];
  const followed = new Map<string, NonNullable<SituationView["route"]>>();
  const entries = () => [...notes.values()];
  const visits = () => entries().filter((one): one is Visit => one.kind === "visit");
  const families = () => entries().filter((one): one is Family => one.kind === "family");

  const take = ({ deviceId, notes: given }: RoadBatch) => ({
    notes: given.map(({ number, entry }) => {
      const key = `${deviceId} ${number}`;
      const known = notes.get(key);
      if (known === undefined) notes.set(key, entry);
      const same = known === undefined || JSON.stringify(known) === JSON.stringify(entry);
      const outcome = !same ? "differs" : known === undefined ? "stored" : "stands";
      return { number, outcome };
    }),
  });
  const situation = ({ visitId, familyId, situation: what }: Family): SituationView => {
    const situationId = `${visitId}.${familyId}`;
    const route = followed.get(situationId) ?? null;
    const visit = visits().find((one) => one.visitId === visitId);
    const solved = route?.tasks.every(({ doneOn }) => doneOn !== null) === true;
    return SituationView.parse({
      ...{ situationId, visitId, familyId, what: what ?? "" },
      raisedOn: visit?.visitedOn ?? null,
      territory: visit?.territory ?? null,
      standing: solved ? "solved" : route === null ? "open" : "accompanied",
      ...{ version: route === null ? 0 : 1, route, solved: null },
    });
  };
  const situations = () => families().filter((one) => one.situation !== null);
  const act = (id: string, action: SituationAction) => {
    const route = followed.get(id);
    if (action.action === "follow-route") {
      const template = routes.find(({ templateId }) => templateId === action.templateId);
      followed.set(id, {
        ...{ templateId: action.templateId, startedOn: action.on, solvedOn: null },
        tasks: (template?.steps ?? []).map(({ id: stepId, agency, what, after }) => ({
          ...{ stepId, agency, what, doneOn: null, daysLate: 0 },
          dueOn: after === undefined ? action.on : null,
        })),
      });
    } else if (route !== undefined) {
      const tasks = route.tasks.map((task) =>
        task.stepId === action.stepId ? { ...task, doneOn: action.on } : task,
      );
      followed.set(id, { ...route, tasks });
    }
    const family = situations().find((one) => `${one.visitId}.${one.familyId}` === id);
    return family && situation(family);
  };
  const visitLine = (visit: Visit) => {
    const met = families().filter(({ visitId }) => visitId === visit.visitId);
    const { kind: _, ...line } = visit;
    return {
      ...{ ...line, families: met.length, casesOpened: met.filter((one) => one.caseId).length },
      advised: met.filter(({ advice }) => advice.length > 0).length,
    };
  };
  const visitView = (visitId: string) =>
    VisitView.parse({
      ...{ visitId, visit: null },
      families: families()
        .filter((one) => one.visitId === visitId)
        .map(({ kind: _, visitId: _visit, ...family }) => ({
          ...family,
          situationId: family.situation && `${visitId}.${family.familyId}`,
          standing: family.situation && "open",
        })),
    });
  return {
    notes,
    answer: (method, path, body) => {
      const [, what = "", id = ""] = /^\/outreach\/(\w+)(?:\/([\w.-]+))?/u.exec(path) ?? [];
      if (what === "notes") return RoadAnswer.parse(take(RoadBatch.parse(body)));
      if (what === "visits" && id !== "") return visitView(id);
      if (what === "visits") {
        return VisitPage.parse({ visits: visits().map(visitLine), cursor: null });
      }
      if (what === "routes" && method === "POST") {
        routes.push(RouteTemplate.parse(body));
        return routes.at(-1);
      }
      if (what === "routes") return RoutePage.parse({ routes, cursor: null });
      if (method === "POST") return act(id, SituationAction.parse(body));
      return SituationPage.parse({ situations: situations().map(situation), cursor: null });
    },
  };
}
