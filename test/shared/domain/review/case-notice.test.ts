import { describe, expect, it } from "vitest";

import { sha256 } from "../../../../cli/deciding/sha256.ts";
import { decide } from "../../../../shared/domain/decide.ts";
import { caseNotice, type NoticeGrounds } from "../../../../shared/domain/review/case-notice.ts";
import { reviewRecord } from "../../../../shared/domain/review/review-record.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, paid, person } from "../make-case.ts";

const decision = await decide(
  application({
    members: [
      { ...person("m1", "applicant"), name: "Образцова <b>Анна</b>" },
      person("m2", "child"),
    ],
    income: [paid("41210.20", "2025-04")],
  }),
  [],
  LAW,
  { sha256 },
);
const grounds: NoticeGrounds = {
  ...{ caseId: "c1", language: "ru", state: "proposed", decision, clocks: [] },
  record: reviewRecord([], true),
};
const notice = (changes: Partial<NoticeGrounds> = {}) => {
  const { sentences, table, tree } = caseNotice({ ...grounds, ...changes });
  return [...sentences.map(({ text }) => text), ...table.flat(), ...tree].join("\n");
};

describe("caseNotice", () => {
  it("says amounts as its readers write them, in the currency of the programme", () => {
    expect(notice()).toContain("13\u00A0736,73\u00A0₽ при пороге 15\u00A0428,00\u00A0₽");
    expect(notice()).toContain("41\u00A0210,20\u00A0₽");
    expect(notice()).not.toMatch(/\d\.\d\d(?!\.?\d)/u);
    const kazakh = { ...decision, programme: "kz.asp" };
    expect(notice({ decision: kazakh, language: "kk" })).toContain("13\u00A0736,73\u00A0₸");
  });

  it("calls people by their names, and who has none by what they are to the applicant", () => {
    const { table, tree } = caseNotice(grounds);
    expect(table[1]?.[0]).toBe("Образцова <b>Анна</b>");
    expect(tree.join("\n")).toContain("ребёнок: взрослый ребёнок: нет");
    expect(tree.join("\n")).toContain("Образцова <b>Анна</b>: заявитель: да");
    expect(notice()).not.toMatch(/\bm[12]\b/u);
  });

  it("proposes nothing any more once a decision is in force", () => {
    const proposed = "решение принимает специалист";
    expect(notice()).toContain(proposed);
    expect(notice({ state: "to-countersign" })).toContain(proposed);
    for (const state of ["confirmed", "refused"] as const) {
      expect(notice({ state })).not.toContain(proposed);
    }
  });
});
