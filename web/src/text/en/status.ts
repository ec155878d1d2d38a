import type { status as pattern } from "../ru/status.ts";
import type { Wording } from "../wording.ts";

/** Clocks, notices and roles, in English. */
export const status: Wording<typeof pattern> = {
  roles: {
    applicant: "applicant",
    "field-worker": "field worker",
    caseworker: "caseworker",
    supervisor: "supervisor",
    "commission-member": "commission member",
    auditor: "auditor",
    administrator: "administrator",
  },
  clocks: {
    title: "Time limits",
    names: {
      decision: "Decision",
      notice: "Notice",
      answer: "Answer to the request",
      objection: "Objection",
      "objection-decision": "Decision on the objection",
    },
    states: {
      running: "running",
      paused: "paused",
      met: "met",
      overdue: "overdue",
      unknown: "unknown",
    },
    due: "By {date}.",
    unknownDay: "The last day is unknown: the administrator must set the limit.",
    paused: "Paused from {from} to {to}.",
    pausedSince: "Paused since {from}.{to}",
    "working-days": {
      one: "{count} working day left.",
      other: "{count} working days left.",
    },
    "calendar-days": {
      one: "{count} day left.",
      other: "{count} days left.",
    },
  },
  notice: {
    title: "Notice",
    open: "Notice to the applicant",
    language: "Language of the notice",
    pdf: "Download PDF",
    print: "Print or save as PDF",
    preview: "Preview: not signed yet",
    toDo: "What to do",
    table: "How it was counted: the table",
    tree: "The whole chain with its laws",
  },
};
