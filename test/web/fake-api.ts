import type * as z from "zod/mini";

import { Me, ProblemBody } from "../../shared/contracts/access.ts";
import { AgencyAction, AgencyAnswer, SettingsView } from "../../shared/contracts/agency.ts";
import { CaseView, OpenedCase, UploadRequest, UploadTicket } from "../../shared/contracts/api.ts";
import { Case } from "../../shared/contracts/case.ts";
import { CaseAction } from "../../shared/contracts/case-action.ts";
import { ReportQuery } from "../../shared/contracts/contract-view.ts";
import { FieldAnswer, FieldBatch } from "../../shared/contracts/field-sync.ts";
import { NoticeQuery, NoticeView } from "../../shared/contracts/notice.ts";
import { NextCase, QueuePage } from "../../shared/contracts/queue.ts";
import { Report } from "../../shared/contracts/report.ts";
import { Supervision } from "../../shared/contracts/supervision.ts";
import { LinkMade, LinkPurpose, LinkUpload } from "../../shared/contracts/upload-link.ts";
import { applyAction } from "./fake-case.ts";
import { type FakeContract, fakeContract } from "./fake-contract.ts";
import { fakeOutreach } from "./fake-outreach.ts";
import {
  noticeIn,
  queuePage,
  reportAsOf,
  settingsView,
  specimenView,
  supervision,
} from "./specimens.ts";

/** One request as the fake sees it. */
export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What the fake answers: JSON that its schema has parsed, or bytes. */
export interface FakeAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The interface as the contracts have it, with one case that people can act on. */
export interface FakeApi {
  readonly answer: (request: FakeRequest) => FakeAnswer;
  /** What was asked of it beyond reading, in order. */
  readonly acted: readonly CaseAction[];
  readonly opened: readonly Case[];
  readonly contract: FakeContract;
  /** Acts as somebody else would, while a page is open. */
  readonly act: (action: CaseAction) => void;
  /** Puts everything back to the beginning. */
  readonly reset: () => void;
}

/** Every request and every answer goes through the schema of the contracts: the fake is never looser. */
export function openFakeApi(): FakeApi {
  let view = specimenView();
  let settings = settingsView();
  let outreach = fakeOutreach();
  let contract = fakeContract();
  const acted: CaseAction[] = [];
  const opened: Case[] = [];
  const synced = new Set<string>();
  let linked = 0;

  const act = (action: CaseAction): FakeAnswer => {
    if (action.seen !== view.version) return problem(409, "stale");
    acted.push(action);
    const next = applyAction(view, action);
    if (action.trial !== true) view = next;
    return ok(CaseView, next);
  };
  const open = (application: Case): FakeAnswer => {
    const stands = opened.some(({ id }) => id === application.id);
    if (!stands) opened.push(application);
    return { ...ok(OpenedCase, { caseId: application.id }), status: stands ? 200 : 201 };
  };
  const sync = ({ captures }: FieldBatch): FakeAnswer => {
    const answers = captures.map(({ clientId, ...capture }) => {
      const outcome = synced.has(clientId) ? ("stands" as const) : ("stored" as const);
      synced.add(clientId);
      return "application" in capture
        ? { clientId, outcome, caseId: capture.application.id }
        : { clientId, outcome, caseId: capture.caseId };
    });
    return ok(FieldAnswer, { captures: answers });
  };
  const agency = (action: AgencyAction): FakeAnswer => {
    const drafted = settings.drafts[0] ?? null;
    if (action.action === "publish") settings = { ...settings, drafts: [] };
    return ok(AgencyAnswer, {
      view: settings,
      draft: action.action === "publish" ? null : drafted,
    });
  };
  const offerByLink = ({ fileName }: LinkUpload): FakeAnswer => {
    linked += 1;
    return { ...ok(UploadTicket, ticketFor(fileName)), status: 201 };
  };
  const answerCase = (rest: string, { query, body, method }: FakeRequest): FakeAnswer => {
    if (rest === "" && method === "GET") return ok(CaseView, view);
    if (rest === "/actions") return act(CaseAction.parse(body));
    if (rest === "/notice") {
      const { language = "ru", format } = NoticeQuery.parse(Object.fromEntries(query));
      if (format === "pdf") return { status: 200, body: Buffer.from(`%PDF-1.7 ${language}`) };
      return ok(NoticeView, noticeIn(language, view));
    }
    if (rest === "/links") {
      const validUntil = "2025-07-24T00:00:00.000Z";
      return ok(LinkMade, { token: "token", path: "/upload#token", validUntil });
    }
    return offerPlace(UploadRequest.parse(body));
  };
  const rows: readonly (readonly [
    string,
    RegExp,
    (request: FakeRequest, rest: string) => FakeAnswer,
  ])[] = [
    ["GET", /^\/me$/u, () => ok(Me, { subject: "local-caseworker", roles: STAFF })],
    ["GET", /^\/cases$/u, () => ok(QueuePage, queuePage(view))],
    ["POST", /^\/cases$/u, ({ body }) => open(Case.parse(body))],
    ["POST", /^\/cases\/next$/u, () => ok(NextCase, { caseId: "specimen-omsk" })],
    ["ANY", /^\/cases\/specimen-omsk(.*)$/u, (request, rest) => answerCase(rest, request)],
    ["POST", /^\/cases\/[\w-]+\/documents$/u, ({ body }) => offerPlace(UploadRequest.parse(body))],
    ["GET", /^\/uploads\/token$/u, () => ok(LinkPurpose, linkPurpose(linked))],
    ["POST", /^\/uploads\/token$/u, ({ body }) => offerByLink(LinkUpload.parse(body))],
    ["POST", /^\/field\/sync$/u, ({ body }) => sync(FieldBatch.parse(body))],
    ["GET", /^\/settings$/u, () => ok(SettingsView, settings)],
    ["POST", /^\/settings\/actions$/u, ({ body }) => agency(AgencyAction.parse(body))],
    [
      "GET",
      /^\/reports$/u,
      ({ query }) => ok(Report, reportAsOf(ReportQuery.parse(Object.fromEntries(query)).asOf)),
    ],
    [
      "ANY",
      /^\/contracts(?:$|\/K-1)/u,
      ({ method, path, body }) => ({ status: 200, body: contract.answer(method, path, body) }),
    ],
    [
      "ANY",
      /^\/outreach\//u,
      ({ method, path, body }) => {
        const answered = outreach.answer(method, path, body);
        return answered === undefined
          ? problem(404, "no-such-thing")
          : { status: 200, body: answered };
      },
    ],
    ["GET", /^\/supervision$/u, () => ok(Supervision, supervision())],
  ];
  return {
    acted,
    opened,
    get contract() {
      return contract;
    },
    act: (action) => void act(action),
    reset: () => {
      view = specimenView();
      settings = settingsView();
      outreach = fakeOutreach();
      contract = fakeContract();
      acted.length = 0;
      opened.length = 0;
      synced.clear();
      linked = 0;
    },
    answer: (request) => {
      for (const [method, path, work] of rows) {
        const found = path.exec(request.path);
        const asked = method === "ANY" || method === request.method;
        if (found !== null && asked) return work(request, found[1] ?? "");
      }
      return problem(404, "no-such-thing");
    },
  };
}

const STAFF = ["field-worker", "caseworker", "supervisor", "administrator"] as const;

function ticketFor(documentId: string): UploadTicket {
  return { documentId, upload: { url: "/upload", fields: { key: documentId } } };
}

function offerPlace(_paper: UploadRequest): FakeAnswer {
  return { ...ok(UploadTicket, ticketFor("d1")), status: 201 };
}

/** What a link is for while it still takes papers; two at most. */
function linkPurpose(used: number): LinkPurpose {
  return {
    ...{ programme: "ru.social-contract", validUntil: "2025-07-24T00:00:00.000Z" },
    ...{ papersLeft: 2 - used, dueOn: null },
    asked: ["Нужна справка <b>ОБРАЗЕЦ</b> за март."],
  };
}

function ok<Shape>(schema: z.ZodMiniType<Shape>, answer: unknown): FakeAnswer {
  return { status: 200, body: schema.parse(answer) };
}

function problem(status: number, code: string): FakeAnswer {
  return {
    status,
    body: ProblemBody.parse({ type: "about:blank", title: "Refused", status, code }),
  };
}
