import type * as z from "zod/mini";

import { Me, ProblemBody } from "./access.ts";
import { AgencyAction, AgencyAnswer, SettingsView, Sheet, SheetQuery } from "./agency.ts";
import { CaseView, OpenedCase, UploadRequest, UploadTicket } from "./api.ts";
import { Case } from "./case.ts";
import { CaseAction } from "./case-action.ts";
import { ContractAction } from "./contract-action.ts";
import {
  ContractAnswer,
  ContractList,
  ContractQuery,
  ContractRequest,
  ContractView,
  ReportCases,
  ReportCasesQuery,
  ReportQuery,
} from "./contract-view.ts";
import { FieldAnswer, FieldBatch } from "./field-sync.ts";
import { NoticeQuery, NoticeView } from "./notice.ts";
import {
  PageQuery,
  RoadAnswer,
  RoadBatch,
  RoutePage,
  RouteTemplate,
  SituationAction,
  SituationPage,
  SituationQuery,
  SituationView,
  VisitPage,
  VisitView,
} from "./outreach.ts";
import { NextCase, NextRequest, QueuePage, QueueQuery } from "./queue.ts";
import { DueReminders, ReminderNoted, ReminderQuery, ReminderSent } from "./reminder.ts";
import { Report } from "./report.ts";
import { Supervision, SupervisionQuery } from "./supervision.ts";
import { LinkMade, LinkPurpose, LinkRequest, LinkUpload } from "./upload-link.ts";

/** What an operation of the API takes and gives, by its route. */
export interface Operation {
  readonly summary: string;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
  /** The status of success. */
  readonly status: number;
}

const ok = (summary: string, answer: z.ZodMiniType, more: Partial<Operation> = {}): Operation => ({
  ...{ summary, answer, status: 200 },
  ...more,
});

/** The shape of every refusal. */
export const PROBLEM = ProblemBody;

/** Every operation, from which the OpenAPI document is generated. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "GET /me": ok("Who the asker is, with the roles that the token gives", Me),
  "GET /cases": ok("The queue, the case where a look changes most first", QueuePage, {
    query: QueueQuery,
  }),
  "POST /cases": ok("Opens a case", OpenedCase, { body: Case, status: 201 }),
  "POST /cases/next": ok("Claims the next case for the asker", NextCase, { body: NextRequest }),
  "GET /cases/{caseId}": ok("A case with all that its page shows", CaseView),
  "POST /cases/{caseId}/actions": ok("Does something to a case, or tries it", CaseView, {
    body: CaseAction,
  }),
  "GET /cases/{caseId}/notice": ok("The notice of a case in three layers", NoticeView, {
    query: NoticeQuery,
  }),
  "POST /cases/{caseId}/documents": ok("A place to upload one paper", UploadTicket, {
    ...{ body: UploadRequest, status: 201 },
  }),
  "POST /cases/{caseId}/links": ok("A link for uploads without signing in", LinkMade, {
    ...{ body: LinkRequest, status: 201 },
  }),
  "GET /uploads/{token}": ok("What a link is for", LinkPurpose),
  "POST /uploads/{token}": ok("A place to upload one paper by a link", UploadTicket, {
    ...{ body: LinkUpload, status: 201 },
  }),
  "GET /reminders": ok("What families are to be told now, by whichever channel", DueReminders, {
    query: ReminderQuery,
  }),
  "POST /reminders": ok("Notes that a channel has sent a reminder", ReminderNoted, {
    body: ReminderSent,
  }),
  "POST /field/sync": ok("Stores what was captured without a network", FieldAnswer, {
    body: FieldBatch,
  }),
  "GET /supervision": ok("How the decisions of a region were made", Supervision, {
    query: SupervisionQuery,
  }),
  "GET /settings": ok("What the agency set, and what waits for a second person", SettingsView),
  "POST /settings/actions": ok("Drafts, publishes or withdraws a change", AgencyAnswer, {
    body: AgencyAction,
  }),
  "GET /parameters": ok("Figures of law as a sheet", Sheet, { query: SheetQuery }),
  "GET /contracts": ok("Social contracts, and what of them is due", ContractList, {
    query: ContractQuery,
  }),
  "GET /contracts/{contractId}": ok("A contract with all that its page shows", ContractView),
  "POST /contracts": ok("Drafts a contract from a confirmed decision", ContractAnswer, {
    ...{ body: ContractRequest, status: 201 },
  }),
  "POST /contracts/{contractId}/actions": ok("Does something to a contract", ContractAnswer, {
    body: ContractAction,
  }),
  "GET /reports/cases": ok("The cases behind an indicator of the report", ReportCases, {
    query: ReportCasesQuery,
  }),
  "POST /outreach/notes": ok("Takes notes that a device made on the road", RoadAnswer, {
    body: RoadBatch,
  }),
  "GET /outreach/visits": ok("Visits, the newest first", VisitPage, { query: PageQuery }),
  "GET /outreach/visits/{visitId}": ok("A visit with the families met on it", VisitView),
  "GET /outreach/routes": ok("Routes that territorial councils agreed on", RoutePage, {
    query: PageQuery,
  }),
  "POST /outreach/routes": ok("Adds a route that a council agreed on", RouteTemplate, {
    body: RouteTemplate,
  }),
  "GET /outreach/situations": ok("Situations and how far they are accompanied", SituationPage, {
    query: SituationQuery,
  }),
  "GET /outreach/situations/{situationId}": ok("One situation with its tasks", SituationView),
  "POST /outreach/situations/{situationId}/actions": ok(
    "Puts a situation on a route, or tells that a task is done",
    SituationView,
    { body: SituationAction },
  ),
  "GET /reports": ok("The indicators of a programme", Report, { query: ReportQuery }),
};
