import { readFileSync } from "node:fs";

import { AgencySettings, SettingsView } from "../../shared/contracts/agency.ts";
import { CaseView } from "../../shared/contracts/api.ts";
import type { NoticeView } from "../../shared/contracts/notice.ts";
import type { QueuePage } from "../../shared/contracts/queue.ts";
import { Report } from "../../shared/contracts/report.ts";
import { ReviewView } from "../../shared/contracts/review.ts";
import type { Supervision } from "../../shared/contracts/supervision.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { ReportInTheMaking } from "../../shared/domain/report/register-report.ts";
import { ACTIONS } from "../../shared/domain/review/review-state.ts";

/** The recorded case with a review: everything allowed, so that every form can be opened. */
export function specimenView(): CaseView {
  const view = recorded("case.json") as Pick<CaseView, "case" | "documents" | "decision">;
  const cards = (view.decision?.review ?? []).map(({ code, message, decisive, figures }) => ({
    ...{ code, message, decisive, figures: [...figures] },
    closedBy: ["correct-figure" as const, "accept-figure" as const],
  }));
  const figure = { documentId: "d1", figureId: "f4" };
  const review = ReviewView.parse({
    ...{ state: "proposed", decisionStatus: "proposed", prepared: null },
    ...{ blind: false, secondReading: null },
    ...{ fourEyes: ["near-the-line"], claim: null, hold: null, asked: null, cards },
    decisiveFigures: [
      { figure: "d1#f4", ...figure, amount: "30000.00", low: "20000.00", high: null },
    ],
    conflicts: [{ event: 1, ...figure, was: "30000.00", said: "31000.00", now: "30100.00" }],
    answers: [{ event: 2, ...figure, agrees: false, amount: "31000.00", at: AT }],
    clocks: [
      {
        ...{ name: "decision", startedOn: "2025-07-10", dueOn: "2025-07-24", days: 10 },
        ...{ unit: "working-days", used: 3, left: 7, state: "running", confidence: "sourced" },
        pauses: [{ from: "2025-07-14", to: "2025-07-16", ground: "44-FZ art. 4" }],
        cites: ["44-FZ art. 4"],
      },
    ],
    ...{ allowed: ACTIONS, consent: null, objection: null },
  });
  return CaseView.parse({
    ...view,
    ...{ version: 7, status: "proposed", review },
    timeline: [
      { at: AT, actor: "ivanova", role: "applicant", event: "case-opened", details: {} },
      {
        at: AT,
        actor: "<img src=x onerror=alert(1)>",
        event: "evidence-shown",
        details: { documents: 1 },
      },
    ],
  });
}

const AT = "2025-07-10T08:15:00.000Z";

/** A page of the queue: the specimen, one that is overdue, and one whose names try to break pages. */
export function queuePage({ review }: CaseView): QueuePage {
  const shared = {
    ...{ programme: "ru.social-contract", region: "RU-OMS", appliedOn: "2025-07-10" },
    ...{ status: "proposed", claimedBy: null, ageWorkingDays: 3, dueOn: null, overdue: false },
  };
  return {
    cases: [
      {
        ...{ ...shared, caseId: "specimen-omsk", state: review?.state ?? "proposed" },
        ...{ outcome: "not-eligible", looks: 1 },
      },
      {
        ...{ ...shared, caseId: "specimen-komi", state: "held", outcome: null, looks: null },
        ...{ claimedBy: "petrova", dueOn: "2025-07-01", overdue: true, ageWorkingDays: 21 },
        territory: "<script>alert(1)</script>Сосногорск‮",
      },
    ] as QueuePage["cases"],
  };
}

/** A notice of the specimen in one of the languages. */
export function noticeIn(language: string, view: CaseView): NoticeView {
  const refused = view.review?.state === "refused";
  return {
    language: language === "kk" || language === "en" ? language : "ru",
    ...{ kind: refused ? "refused" : "in-progress", preview: true, caseId: view.case.id },
    title: "ОБРАЗЕЦ",
    sentences: [{ text: "15 100,00 < 15 428,00", source: "perCapita" }],
    table: [
      ["2025-04", "30 000,00"],
      ["2025-05", "30 000,00"],
    ],
    tree: ["30 000,00 + 30 000,00", "134-FZ art. 6"],
    toDo: [{ text: "1", until: null, source: "clock" }],
  };
}

/** Settings with one draft that flips a case. */
export function settingsView(): SettingsView {
  const settings = AgencySettings.parse({
    territories: [{ region: "RU-OMS", name: "Омск" }],
    calendar: {
      daysOff: [{ day: "2026-01-01", name: "Новый год" }],
      workingDays: [{ day: "2026-02-21", name: "перенос" }],
    },
    deadlines: [{ clock: "decision", days: 10, unit: "working-days", act: "Decree 1931" }],
    channels: [{ kind: "sms", on: true, quiet: "21:00-08:00" }],
    thresholds: { fourEyesMargin: 0.05, secondReadingShare: 0.1, claimMinutes: 30 },
  });
  return SettingsView.parse({
    ...{ version: 3, settings, publishedBy: ["a", "b"] },
    drafts: [
      {
        ...{ draftId: "draft-1", of: "parameters", by: "somebody-else", at: AT, reason: "ОБРАЗЕЦ" },
        changes: [
          {
            ...{ path: "RU-OMS/subsistence-minimum.per-capita@2025-01-01", kind: "changed" },
            ...{ before: "15428.00", after: "16000.00" },
          },
        ],
        impact: {
          ...{ cases: 12, more: false },
          flips: [
            { caseId: "specimen-omsk", decided: false, before: "not-eligible", after: "eligible" },
          ],
        },
      },
    ],
  });
}

/** The report on two contracts, one of a family with children, in a territory with a hostile name. */
export function reportAsOf(asOf: string): Report {
  const making = new ReportInTheMaking({ asOf: asOf as CalendarDate, programme: undefined });
  for (const [contractId, children] of [
    ["K-1", 1],
    ["K-2", 0],
  ] as const) {
    making.add({
      ...{ contractId, programme: "ru.social-contract", region: "RU-OMS", territory: "=1+1" },
      ...{ direction: "job-search", concludedOn: "2025-01-10" as CalendarDate, endedOn: null },
      ...{ members: 3, children, ableBodied: 2, ableBodiedInMeasures: 1 },
      ...{ perCapitaBefore: null, perCapitaAfter: null, minimumAfter: null },
    });
  }
  const scope = { period: null, programme: null, protectedBelow: null, outreach: null };
  return Report.parse({ schema: "opora.report/1", asOf, ...scope, ...making.finish() });
}

/** What a supervisor of Omsk sees. */
export function supervision(): Supervision {
  return {
    ...{ region: "RU-OMS", from: "2025-06-01", to: "2025-06-30", decided: 320, more: false },
    secondReadings: {
      ...{ due: ["specimen-omsk"], read: 300, agree: 297, kappa: 0.97, wrong: 3 },
      ...{ wrongRate: 0.01, wrongRateAtMost: 0.026, unread: 4 },
      ...{ method: "Clopper–Pearson", confidence: 0.95 },
      sample: { read: 180, wrong: 1, wrongRate: 1 / 180, wrongRateAtMost: 0.026 },
      nearLine: { read: 120, wrong: 2, wrongRate: 2 / 120, wrongRateAtMost: 0.052 },
    },
    waiting: { median: 2, p90: 5 },
    handling: { median: 4, p90: null },
    edits: [
      { name: "income", read: 900, corrected: 9, rate: 0.01 },
      { name: "taxBase", read: 0, corrected: 0, rate: null },
    ],
  };
}

/** A recorded answer, as it lies on disk. */
function recorded(name: string): unknown {
  return JSON.parse(readFileSync(`test/web/recorded/${name}`, "utf8"));
}
