import { describe, expect, it } from "vitest";

import {
  listCases,
  type Ports,
  type ShownFile,
  showCase,
} from "../../../functions/show-case/show-case.ts";
import { Case } from "../../../shared/contracts/case.ts";
import type { Decision } from "../../../shared/contracts/decision.ts";
import type { StoredDocument } from "../../../shared/contracts/document.ts";
import type { Reading } from "../../../shared/reading/reading.ts";

const application = Case.parse({
  schema: "opora.case/1",
  id: "case-1",
  programme: "ru.social-contract",
  region: "RU-OMS",
  appliedOn: "2025-07-10",
  members: [{ id: "m1", relation: "applicant", birthDate: "1990-02-01" }],
});
const shown = (caseId: string, status: "open" | "proposed" | "confirmed", statusSince: string) => ({
  ...{ caseId, status, statusSince, application },
});
const document: StoredDocument = {
  ...{ caseId: "case-1", documentId: "d1", version: 3, status: "read", memberId: "m1" },
  ...{ statusSince: "2026-01-01T00:00:00.000Z", fileName: "a.pdf", reasons: [], sources: [] },
  ...{ sha256: "a", pages: 2 },
};
const reading: Reading = {
  ...{ schema: "opora.reading/1", file: "a.pdf", sha256: "a", pages: 2, form: "unknown" },
  ...{ status: "read", reasons: [], fields: {}, figures: [], checks: [] },
};
const decided = (status: "proposed" | "confirmed" | "superseded", name: string) => ({
  status,
  decision: { caseId: name } as Decision,
});

const ports = (changes: Partial<ShownFile> = {}): Ports => ({
  file: async (caseId) =>
    caseId === "case-1"
      ? {
          case: shown("case-1", "proposed", "2026-01-02T00:00:00.000Z"),
          documents: [document],
          readings: new Map([["d1", reading]]),
          decisions: [],
          ...changes,
        }
      : undefined,
  casesOf: async (status) =>
    status === "open"
      ? [shown("old", "open", "2026-01-01T00:00:00.000Z")]
      : status === "proposed"
        ? [shown("new", "proposed", "2026-01-03T00:00:00.000Z")]
        : [shown("middle", "confirmed", "2026-01-02T00:00:00.000Z")],
  linkTo: async (sha256, page) => `https://pages.example.org/${sha256}/${page}`,
});

describe("showCase", () => {
  it("shows each document with its reading and its pages", async () => {
    const view = await showCase(ports())("case-1");

    expect(view?.documents).toEqual([
      {
        ...{ documentId: "d1", memberId: "m1", fileName: "a.pdf", status: "read", reasons: [] },
        reading,
        pages: [
          { page: 1, url: "https://pages.example.org/a/1" },
          { page: 2, url: "https://pages.example.org/a/2" },
        ],
      },
    ]);
  });

  it("shows no reading of a version that was replaced, and no pages that are not drawn yet", async () => {
    const documents = [{ ...document, status: "reading" as const, sha256: "b" }];
    const view = await showCase(ports({ documents }))("case-1");

    expect(view?.documents[0]).not.toHaveProperty("reading");
    expect(view?.documents[0]?.pages).toEqual([]);
  });

  it.each([
    { decisions: [], shows: undefined },
    { decisions: [decided("superseded", "1"), decided("proposed", "2")], shows: "2" },
    { decisions: [decided("confirmed", "1"), decided("proposed", "2")], shows: "1" },
  ])("shows decision $shows of what stands", async ({ decisions, shows }) => {
    const view = await showCase(ports({ decisions }))("case-1");

    expect(view?.decision?.caseId).toBe(shows);
  });

  it("shows nothing of a case that is not there", async () => {
    expect(await showCase(ports())("other")).toBeUndefined();
  });
});

describe("listCases", () => {
  it("puts the case first that changed last", async () => {
    const { cases } = await listCases(ports())();

    expect(cases.map(({ caseId }) => caseId)).toEqual(["new", "middle", "old"]);
    expect(cases[0]).toEqual({
      ...{ caseId: "new", programme: "ru.social-contract", region: "RU-OMS" },
      ...{ appliedOn: "2025-07-10", status: "proposed" },
    });
  });
});
