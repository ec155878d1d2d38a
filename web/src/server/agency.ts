import {
  type AgencyAction,
  AgencyAnswer,
  SettingsView,
  Sheet,
} from "../../../shared/contracts/agency.ts";
import { Supervision, type SupervisionQuery } from "../../../shared/contracts/supervision.ts";
import { callApi, withQuery } from "./call.ts";

/** The work of a region as its supervisor sees it. */
export function readSupervision(query: SupervisionQuery): Promise<Supervision> {
  return callApi(Supervision, withQuery("/supervision", query));
}

/** The settings that stand, and the drafts that wait for a second person. */
export function readSettings(): Promise<SettingsView> {
  return callApi(SettingsView, "/settings");
}

/** Drafts, publishes or withdraws a change of the agency's own; with `trial` only tells what it would be. */
export function actOnSettings(action: AgencyAction): Promise<AgencyAnswer> {
  return callApi(AgencyAnswer, "/settings/actions", { method: "POST", body: action });
}

/** The figures of law in force as a sheet. */
export async function readSheet(jurisdiction?: string): Promise<string> {
  return (await callApi(Sheet, withQuery("/parameters", { jurisdiction }))).csv;
}
