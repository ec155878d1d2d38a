import { describe, expect, it } from "vitest";

import {
  type Ports,
  proposeDecision,
  type StandingCase,
} from "../../../functions/determine/propose-decision.ts";
import type { Case } from "../../../shared/contracts/case.ts";
import type { StoredDocument } from "../../../shared/contracts/document.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import type { CaseEvent } from "../../../shared/domain/review/case-event.ts";
import type { Reading } from "../../../shared/reading/reading.ts";

const NOW = new Date("2026-01-10T12:00:00.000Z");
const member = (id: string, name: string) =>
  ({ id, name, relation: id === "m1" ? "applicant" : "spouse", birthDate: "1990-01-01" }) as const;
const application = {
  members: [member("m1", "Образцова Анна"), member("m2", "Образцов Борис")],
} as unknown as Case;

const read = (documentId: string, changes: Partial<StoredDocument> = {}): StoredDocument => ({
  ...{ caseId: "c1", documentId, version: 3, status: "read", memberId: "m1" },
  ...{ changedAt: "2026-01-10T11:00:00.000Z", fileName: "a.jpg", reasons: [], sources: [] },
  sha256: documentId.repeat(32),
  ...changes,
});
const readingOf = ({ sha256 = "" }: StoredDocument, fields = {}): Reading => ({
  ...{ schema: "opora.reading/1", file: "a.jpg", sha256, pages: 1, form: "ru.ndfl-1175018" },
  ...{ status: "read", reasons: [], fields, figures: [], checks: [] },
});

function world(documents: readonly StoredDocument[], changes: Partial<Ports<StandingCase>> = {}) {
  const decisions: { hash: string }[] = [];
  const answers: string[] = [];
  const heard: string[][] = [];
  const file: StandingCase = {
    case: { application },
    documents,
    readings: new Map(documents.map((document) => [document.documentId, readingOf(document)])),
    decisions,
    events: [],
  };
  const ports: Ports<StandingCase> = {
    file: async () => file,
    decide: async (_application, evidence) => {
      heard.push(evidence.map(({ document, memberId }) => `${document} ${memberId}`));
      return { caseId: heard.at(-1)?.join() } as unknown as Decision;
    },
    hashOf: ({ caseId }) => `hash of ${caseId}`,
    propose: async (_file, decision) => {
      decisions.push({ hash: `hash of ${decision.caseId}` });
      return true;
    },
    answer: async ({ events }, documentId, at) => {
      const facts = { ordinal: 2, at, actor: "determine", role: "applicant" } as const;
      answers.push(documentId);
      (events as CaseEvent[]).push({ action: "answer", ...facts });
      return true;
    },
    now: () => NOW,
    offerValidSeconds: 900,
    ...changes,
  };
  return { answers, decisions, heard, file, propose: proposeDecision(ports) };
}
const order = { caseId: "c1" };

describe("proposeDecision", () => {
  it("hears every paper that was read, in a fixed order", async () => {
    const { propose, heard } = world([read("d2"), read("d1", { status: "rejected" })]);

    expect(await propose(order)).toBe("proposed");
    expect(heard).toEqual([["d1 m1", "d2 m1"]]);
  });

  it("takes a paper that came since for the family's answer, once, and proposes then", async () => {
    const { propose, file, answers, decisions } = world([read("d1")]);
    const facts = { ordinal: 1, actor: "w1", role: "caseworker" } as const;
    const asked = {
      action: "ask",
      language: "ru",
      at: "2026-01-10T10:00:00.000Z",
      ...facts,
    } as const;
    (file.events as CaseEvent[]).push(asked);

    expect([await propose(order), await propose(order)]).toEqual(["proposed", "stands"]);
    expect(answers).toEqual(["d1"]);
    expect(decisions).toHaveLength(1);
  });

  it("proposes the same decision once", async () => {
    const { propose, decisions } = world([read("d1")]);

    expect([await propose(order), await propose(order)]).toEqual(["proposed", "stands"]);
    expect(decisions).toHaveLength(1);
  });

  it.each([
    { status: "reading", since: "2026-01-01T00:00:00.000Z", proposed: "waiting" },
    { status: "offered", since: "2026-01-10T11:59:00.000Z", proposed: "waiting" },
    { status: "offered", since: "2026-01-10T11:45:00.001Z", proposed: "waiting" },
    { status: "offered", since: "2026-01-10T11:45:00.000Z", proposed: "proposed" },
    { status: "abandoned", since: "2026-01-10T11:59:00.000Z", proposed: "proposed" },
  ] as const)("is $proposed beside a document $status since $since", async (other) => {
    const late = read("d2", { status: other.status, changedAt: other.since });
    const { propose } = world([read("d1"), late]);

    expect(await propose(order)).toBe(other.proposed);
  });

  it("counts the same content once", async () => {
    const link = { status: "linked", linkedTo: "d1", sha256: read("d1").sha256 } as const;
    const { propose, heard } = world([read("d1"), read("d2", link)]);

    await propose(order);

    expect(heard).toEqual([["d1 m1"]]);
  });

  it("decides nothing while a link leads to a paper that was replaced", async () => {
    const { propose } = world([read("d1"), read("d2", { status: "linked", linkedTo: "d1" })]);

    expect(await propose(order)).toBe("unassigned");
  });

  it("hears nothing of a reading that a newer version has replaced", async () => {
    const { propose, heard, file } = world([read("d1")]);
    (file.readings as Map<string, Reading>).set("d1", readingOf(read("d9")));

    await propose(order);

    expect(heard).toEqual([[]]);
  });

  it("decides nothing while a paper is nobody's", async () => {
    const { propose, heard } = world([read("d1", { memberId: undefined })]);

    expect(await propose(order)).toBe("unassigned");
    expect(heard).toEqual([]);
  });

  it("reads the case again when it moved, and gives up in the end", async () => {
    const { propose, heard } = world([read("d1")], { propose: async () => false });

    await expect(propose(order)).rejects.toThrow("the case moved 5 times");
    expect(heard).toHaveLength(5);
  });

  it("does nothing about a case that nobody opened", async () => {
    const { propose } = world([], { file: async () => undefined });

    expect(await propose(order)).toBe("no-case");
  });
});
