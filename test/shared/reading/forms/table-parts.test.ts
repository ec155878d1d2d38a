import { describe, expect, it } from "vitest";

import type { Place } from "../../../../shared/reading/find/place.ts";
import { sheetOf } from "../../../../shared/reading/find/sheet.ts";
import { unknownColumns } from "../../../../shared/reading/forms/table-parts.ts";

const BREAKDOWN = { of: "deduction", until: "taxBase" };

function cell(text: string, left: number): Place {
  const box = { left, right: left + 0.06, top: 0.3, bottom: 0.31 };
  const spot = { box, uploaded: box, page: 1, recording: 0, text, confidence: 1, isWord: true };
  return { box, page: 1, seen: [{ ...spot, family: "tesseract", reader: "tesseract" }] };
}

const unknownOf = (amount: string, left: number, breakdown?: typeof BREAKDOWN) =>
  unknownColumns(
    {
      sheet: sheetOf({ number: 1, spots: [], cells: [] }),
      columns: new Set(["income", "deduction", "taxBase"]),
      unknown: ["?1"],
      rows: [
        {
          y: 0.3,
          month: undefined,
          isTotal: false,
          text: "",
          cells: new Map([
            ["income", cell("142 848,80", 0.12)],
            ["deduction", cell("72 189,86", 0.37)],
            ["?1", cell(amount, left)],
            ["taxBase", cell("70 658,94", 0.72)],
          ]),
        },
      ],
    },
    breakdown,
  );

describe("unknownColumns", () => {
  it("leaves out a part of the whole before it", () => {
    expect(unknownOf("14 284,88", 0.5, BREAKDOWN)).toEqual([]);
  });

  it.each([
    { why: "more than the whole", amount: "72 190,00", left: 0.5 },
    { why: "left of the whole", amount: "14 284,88", left: 0.25 },
    { why: "right of the column that ends the parts", amount: "14 284,88", left: 0.85 },
  ])("keeps what stands $why", ({ amount, left }) => {
    expect(unknownOf(amount, left, BREAKDOWN)).toEqual(["?1"]);
  });

  it("keeps every one where the form breaks nothing down", () => {
    expect(unknownOf("14 284,88", 0.5)).toEqual(["?1"]);
  });
});
