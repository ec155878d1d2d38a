import { describe, expect, it } from "vitest";

import type { DocumentView } from "../../../../shared/contracts/api.ts";
import type { PaperItem } from "../../../../web/src/checklist/papers.ts";
import { papersLeft } from "../../../../web/src/own/papers-left.ts";

const item: PaperItem = {
  ...{ paper: "wage-certificate", personId: "m1", broughtBy: "applicant" },
  months: ["2025-03", "2025-04"],
};
const paper = (
  months: readonly string[],
  status: DocumentView["status"] = "read",
): DocumentView => ({
  ...{ documentId: "d1", memberId: "m1", fileName: "a.png", status, reasons: [], pages: [] },
  reading: {
    ...{ schema: "opora.reading/1", file: "a.png", sha256: "0", pages: 1, form: "ru.salary" },
    ...{ status: "read", reasons: [], fields: {}, checks: [], parts: [] },
    figures: months.map((month, place) => ({
      ...{ id: `f${place}`, name: "accrued", month, amount: "1.00", currency: "RUB" },
      ...{ basis: "gross", standing: "confirmed", page: 1, box: [0, 0, 0.1, 0.1], readings: [] },
    })),
  } as NonNullable<DocumentView["reading"]>,
});

describe("papersLeft", () => {
  it.each([
    { papers: [], left: ["2025-03", "2025-04"], arrived: false },
    { papers: [paper(["2025-03"])], left: ["2025-04"], arrived: false },
    { papers: [paper(["2025-03"]), paper(["2025-04"])], left: [], arrived: true },
    { papers: [paper(["2025-03", "2025-04"], "rejected")], left: item.months, arrived: false },
  ])("leaves $left", ({ papers, left, arrived }) => {
    expect(papersLeft([item], papers)).toEqual([{ ...item, monthsLeft: left, arrived }]);
  });

  it("never takes one person's paper for another's", () => {
    expect(papersLeft([{ ...item, personId: "m2" }], [paper(item.months)])[0]?.arrived).toBe(false);
  });
});
