import {
  DOCUMENT_STATUSES,
  DOCUMENT_TRANSITIONS,
  type DocumentEvent,
} from "../../shared/domain/document-status.ts";

/** Every event that any state knows. */
export function eventsOf(): DocumentEvent[] {
  const events = DOCUMENT_STATUSES.flatMap((status) => Object.keys(DOCUMENT_TRANSITIONS[status]));
  return [...new Set(events)] as DocumentEvent[];
}

/** The states of a document as a table of the documentation: state, event, next state. */
export function statesTable(): string {
  const rows = DOCUMENT_STATUSES.map((status) => {
    const next = eventsOf().map((event) => DOCUMENT_TRANSITIONS[status][event] ?? "");
    return `| ${[`**${status}**`, ...next].join(" | ")} |`;
  });
  const head = ["", ...eventsOf()];
  return [`| ${head.join(" | ")} |`, `|${head.map(() => "---|").join("")}`, ...rows].join("\n");
}
