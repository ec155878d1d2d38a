import type { Verb } from "../grants.ts";
import type { Places } from "./places.ts";

/** How a function behind the API differs from the others. */
export interface ApiVerb {
  readonly verb: Verb;
  /** Of the construct. */
  readonly id: string;
  readonly description: string;
  /** What stays undone for people while this function fails, in one clause. */
  readonly undone: string;
  readonly environment: (places: Places) => Readonly<Record<string, string>>;
}

const table = ({ table: { tableName } }: Places) => ({ TABLE_NAME: tableName });
const tableAndReadings = (places: Places) => ({
  ...table(places),
  READINGS_BUCKET: places.readings.bucketName,
});

/** The functions behind the API; which routes lead to each, `infra/routes.ts` says. */
export const API_VERBS: readonly ApiVerb[] = [
  {
    ...{ verb: "open-case", id: "OpenCase", undone: "Caseworkers cannot open cases" },
    description: "Opens a case from an application without its documents",
    environment: table,
  },
  {
    ...{ verb: "offer-upload", id: "OfferUpload", undone: "Scans cannot be uploaded" },
    description: "Signs the form with which a browser may upload one scan of a case",
    environment: (places) => ({ ...table(places), SCANS_BUCKET: places.scans.bucketName }),
  },
  {
    ...{ verb: "show-case", id: "ShowCase", undone: "Caseworkers cannot see cases" },
    description: "Shows a case with its documents, figures, decision and review",
    environment: tableAndReadings,
  },
  {
    ...{ verb: "list-cases", id: "ListCases", undone: "Caseworkers cannot see the queue" },
    description: "Lists cases, the one where a look changes most first, and claims the next",
    environment: table,
  },
  {
    ...{ verb: "act-on-case", id: "ActOnCase", undone: "Caseworkers cannot work on cases" },
    description: "Does what a person asks of a case: an event, what follows, the audit",
    environment: tableAndReadings,
  },
  {
    ...{ verb: "show-notice", id: "ShowNotice", undone: "Nobody can read their notice" },
    description: "Writes the notice of a case in a language, from its trace",
    environment: table,
  },
  {
    ...{ verb: "supervise", id: "Supervise", undone: "Supervisors cannot see their figures" },
    description: "Counts second readings, times and edits of a region's decisions",
    environment: table,
  },
  {
    ...{ verb: "serve-openapi", id: "ServeOpenapi", undone: "The API cannot be looked up" },
    description: "Serves the OpenAPI document",
    environment: table,
  },
  {
    ...{ verb: "set-agency", id: "SetAgency", undone: "The agency cannot change its settings" },
    description: "Drafts and publishes settings and figures of law, two people a change",
    environment: table,
  },
  {
    ...{ verb: "sync-field", id: "SyncField", undone: "Captures of visits cannot be handed in" },
    description: "Stores what a field worker's device captured without a network",
    environment: table,
  },
  {
    ...{ verb: "act-on-contract", id: "ActOnContract", undone: "Contracts cannot be worked on" },
    description: "Does what a person asks of a social contract: an event, the audit",
    environment: table,
  },
  {
    ...{ verb: "show-contract", id: "ShowContract", undone: "Contracts cannot be seen" },
    description: "Shows social contracts, and what of them is due, late and why",
    environment: table,
  },
  {
    ...{ verb: "show-report", id: "ShowReport", undone: "Programme reports cannot be seen" },
    description: "Counts the indicators of a programme over all contracts that were signed",
    environment: table,
  },
  {
    ...{ verb: "reach-out", id: "ReachOut", undone: "Visits and situations cannot be worked on" },
    description: "Keeps notes of visits, and accompanies situations along routes between agencies",
    environment: table,
  },
];
