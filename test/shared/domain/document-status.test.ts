import { describe, expect, it } from "vitest";

import {
  DOCUMENT_STATUSES,
  DOCUMENT_TRANSITIONS,
  type DocumentEvent,
  isTerminal,
  nextDocumentStatus,
  readingEvent,
} from "../../../shared/domain/document-status.ts";

const EVENTS: readonly DocumentEvent[] = [
  "admitted",
  "refused",
  "found-again",
  "kept-from-readers",
  "first-replaced",
  "figures-confirmed",
  "figures-doubtful",
  "figures-missing",
  "given-up",
];

/** Written out a second time, so that a slip in the data is a difference. */
const ALLOWED = [
  "offered admitted reading",
  "offered refused rejected",
  "offered found-again linked",
  "offered kept-from-readers needs-review",
  "offered given-up abandoned",
  "reading figures-confirmed read",
  "reading figures-doubtful needs-review",
  "reading figures-missing rejected",
  "linked first-replaced reading",
  "linked kept-from-readers needs-review",
  "abandoned admitted reading",
  "abandoned refused rejected",
  "abandoned found-again linked",
  "abandoned kept-from-readers needs-review",
];

const pairs = DOCUMENT_STATUSES.flatMap((status) => EVENTS.map((event) => ({ status, event })));

describe("nextDocumentStatus", () => {
  it.each(pairs)("answers $event in $status as the list says", ({ status, event }) => {
    const next = nextDocumentStatus(status, event);
    const listed = ALLOWED.find((line) => line.startsWith(`${status} ${event} `));

    expect(next).toBe(listed?.split(" ")[2]);
  });

  it("knows no event that the list leaves out", () => {
    const events = Object.values(DOCUMENT_TRANSITIONS).flatMap((row) => Object.keys(row));

    expect([...new Set(events)].sort()).toEqual([...EVENTS].sort());
  });

  it("leaves what is linked only once the first of its content is replaced", () => {
    const leaving = EVENTS.filter((event) => nextDocumentStatus("linked", event) !== undefined);
    expect(leaving).toEqual(["kept-from-readers", "first-replaced"]);
    expect(isTerminal("linked")).toBe(true);
  });

  it.each(["read", "needs-review", "rejected"] as const)("never leaves %s", (status) => {
    expect(EVENTS.map((event) => nextDocumentStatus(status, event))).toEqual(
      EVENTS.map(() => undefined),
    );
    expect(isTerminal(status)).toBe(true);
  });

  it("reaches an end from every status", () => {
    const reachable = (status: (typeof DOCUMENT_STATUSES)[number]): boolean =>
      isTerminal(status) ||
      EVENTS.some((event) => {
        const next = nextDocumentStatus(status, event);
        return next !== undefined && reachable(next);
      });

    expect(DOCUMENT_STATUSES.filter((status) => !reachable(status))).toEqual([]);
  });
});

describe("readingEvent", () => {
  it.each([
    { status: "read", leads: "read" },
    { status: "needs-review", leads: "needs-review" },
    { status: "rejected", leads: "rejected" },
  ] as const)("turns a reading that is $status into that status", ({ status, leads }) => {
    expect(nextDocumentStatus("reading", readingEvent(status))).toBe(leads);
  });
});
