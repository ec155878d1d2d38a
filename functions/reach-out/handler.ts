import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { roadItems } from "../../shared/adapters/road-items.ts";
import { routeItems } from "../../shared/adapters/route-items.ts";
import { situationItems } from "../../shared/adapters/situation-items.ts";
import {
  PageQuery,
  RoadBatch,
  RouteTemplate,
  SituationAction,
  SituationQuery,
} from "../../shared/contracts/outreach.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import { workCalendar } from "../../shared/domain/clock/work-calendar.ts";
import type { ApiAnswer, ApiRequest } from "../../shared/runtime/api-handler.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import {
  conflict,
  forbidden,
  invalidRequest,
  notFound,
  ProblemError,
} from "../../shared/runtime/problem.ts";
import {
  actOnSituation,
  addRoute,
  type RouteOutcome,
  type RoutePorts,
} from "./accompany-situation.ts";
import { listSituations, type SituationPorts, showSituation } from "./show-situations.ts";
import { listVisits, showVisit } from "./show-visits.ts";
import { takeNotes } from "./take-notes.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const road = roadItems(settings.TABLE_NAME);
const situations = situationItems(settings.TABLE_NAME);
const routes = routeItems(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);
/** Lines of a list, each of which is looked up by itself. */
const PAGE = 25;
const MOST_ROUTES = 100;

const now = () => new Date().toISOString();
const today = (region: string) => localDay(now(), region);
const notesOfVisit = (visitId: string) => road.about("VISIT", visitId);

const take = takeNotes({
  standing: road.standing,
  add: (notes, actor) =>
    road.add(notes, {
      ...{ event: "road-notes-taken", actor, at: now(), details: { notes: notes.length } },
    }),
});
const situationPorts: SituationPorts = {
  ...{ today, notesOfVisit, standing: situations.find, template: routes.find },
  notesOfFamily: (familyId) => road.about("FAMILY", familyId),
  situationNotes: (cursor) => road.page("road-situation", PAGE, { cursor }),
};
const situation = showSituation(situationPorts);
const visitPorts = {
  ...{ notesOfVisit, situation },
  visitNotes: (cursor: string | undefined) =>
    road.page("road-visit", PAGE, { cursor, newest: true }),
};
const routePorts: RoutePorts = {
  ...{ today, show: situation, standing: situations.find, template: routes.find },
  calendarOf: async (region) => workCalendar(region, (await agency.find()).settings.calendar),
  addTemplate: (template, actor) =>
    routes.add(template, { event: "route-agreed", actor, at: now(), details: {} }),
  change: (about, standing, done) =>
    situations.change(about, standing, { ...done, at: now(), details: {} }),
};

type Work = (request: ApiRequest) => Promise<ApiAnswer>;

/** Each route of this function. */
const WORK: Readonly<Record<string, Work>> = {
  "POST /outreach/notes": async ({ body, actor }) => ok(await take(body(RoadBatch), actor)),
  "GET /outreach/visits": async ({ query }) =>
    ok(await listVisits(visitPorts)(query(PageQuery).cursor)),
  "GET /outreach/visits/{visitId}": async ({ parameters }) =>
    found("visit", await showVisit(visitPorts)(parameters["visitId"] ?? "")),
  "GET /outreach/routes": async ({ query }) => {
    const page = await routes.page(MOST_ROUTES, query(PageQuery).cursor);
    return ok({ routes: page.routes, cursor: page.cursor ?? null });
  },
  "POST /outreach/routes": async ({ body, actor }) =>
    answered(await addRoute(routePorts)(body(RouteTemplate), actor)),
  "GET /outreach/situations": async ({ query }) =>
    ok(await listSituations(situationPorts)(query(SituationQuery))),
  "GET /outreach/situations/{situationId}": async ({ parameters }) =>
    found("situation", await situation(parameters["situationId"] ?? "")),
  "POST /outreach/situations/{situationId}/actions": async ({ parameters, body, actor, roles }) => {
    const act = actOnSituation(routePorts);
    const id = parameters["situationId"] ?? "";
    return answered(await act(id, body(SituationAction), { subject: actor, roles }));
  },
};

/** Notes of visits, and situations on their routes between agencies: everything under `/outreach`. */
export const handler = apiHandler(async (request) => {
  const work = WORK[request.route];
  if (work === undefined) throw new ProblemError(notFound("route"));
  return work(request);
});

function ok(body: unknown): ApiAnswer {
  return { status: 200, body };
}

function found(what: string, body: unknown): ApiAnswer {
  if (body === undefined) throw new ProblemError(notFound(what));
  return ok(body);
}

function answered<Done>(outcome: RouteOutcome<Done>): ApiAnswer {
  if (outcome.kind === "done") return ok(outcome.value);
  if (outcome.kind === "refused") {
    const { field, expected } = outcome;
    throw new ProblemError(invalidRequest([{ field, expected }]));
  }
  if (outcome.kind === "forbidden") throw new ProblemError(forbidden());
  if (outcome.kind === "no-situation") throw new ProblemError(notFound("situation"));
  if (outcome.kind === "no-route") throw new ProblemError(notFound("route"));
  const title =
    outcome.kind === "stale" ? "The situation has changed" : "Another route has this id";
  throw new ProblemError(
    conflict(title, "Look at it again and repeat what still holds", outcome.kind),
  );
}
