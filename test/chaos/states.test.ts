import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import {
  DOCUMENT_STATUSES,
  DOCUMENT_TRANSITIONS,
  isTerminal,
  nextDocumentStatus,
} from "../../shared/domain/document-status.ts";
import { eventsOf, statesTable } from "./states-table.ts";

describe("the states of a document", () => {
  it("lead where the table says, for every pair of state and event", () => {
    for (const status of DOCUMENT_STATUSES) {
      for (const event of eventsOf()) {
        const allowed = DOCUMENT_TRANSITIONS[status][event];

        expect([status, event, nextDocumentStatus(status, event)]).toEqual([
          status,
          event,
          allowed,
        ]);
      }
    }
  });

  it("that are ends know no event of a reading: what is decided or rejected stays", () => {
    const ends = DOCUMENT_STATUSES.filter(isTerminal);
    const figures = eventsOf().filter((event) => event.startsWith("figures-"));

    expect(ends.flatMap((status) => figures.map((one) => nextDocumentStatus(status, one)))).toEqual(
      ends.flatMap(() => figures.map(() => undefined)),
    );
  });

  it("are all reached from an offer, and an end from each", () => {
    const reached = new Set(["offered"]);
    for (const status of reached) {
      for (const next of Object.values(
        DOCUMENT_TRANSITIONS[status as keyof typeof DOCUMENT_TRANSITIONS],
      )) {
        reached.add(next);
      }
    }

    expect([...reached].sort()).toEqual([...DOCUMENT_STATUSES].sort());
  });

  it("stand in docs/reliability.md as they stand in the code", () => {
    expect(readFileSync("docs/reliability.md", "utf8")).toContain(statesTable());
  });
});
