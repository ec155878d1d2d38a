import {
  RoadAnswer,
  type RoadBatch,
  RoutePage,
  RouteTemplate,
  type SituationAction,
  SituationPage,
  type SituationQuery,
  SituationView,
  VisitPage,
  VisitView,
} from "../../../shared/contracts/outreach.ts";
import { callApi, withQuery } from "./call.ts";

/** Visits, the newest first. */
export function listVisits(cursor?: string): Promise<VisitPage> {
  return callApi(VisitPage, withQuery("/outreach/visits", { cursor }));
}

/** One visit with the families met on it. */
export function readVisit(visitId: string): Promise<VisitView> {
  return callApi(VisitView, `/outreach/visits/${encodeURIComponent(visitId)}`);
}

/** Hands in what was noted; the same notes again do nothing twice. */
export function sendNotes(batch: RoadBatch): Promise<RoadAnswer> {
  return callApi(RoadAnswer, "/outreach/notes", { method: "POST", body: batch });
}

/** Situations and how far they are accompanied. */
export function listSituations(query: SituationQuery): Promise<SituationPage> {
  return callApi(SituationPage, withQuery("/outreach/situations", query));
}

/** Puts a situation on a route, or tells that a task is done. */
export function actOnSituation(id: string, action: SituationAction): Promise<SituationView> {
  const path = `/outreach/situations/${encodeURIComponent(id)}/actions`;
  return callApi(SituationView, path, { method: "POST", body: action });
}

/** Routes that councils agreed on. */
export function listRoutes(): Promise<RoutePage> {
  return callApi(RoutePage, "/outreach/routes");
}

/** Adds a route that a council agreed on. */
export function addRoute(route: RouteTemplate): Promise<RouteTemplate> {
  return callApi(RouteTemplate, "/outreach/routes", { method: "POST", body: route });
}
