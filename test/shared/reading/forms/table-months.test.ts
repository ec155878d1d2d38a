import { describe, expect, it } from "vitest";

import type { TableRow } from "../../../../shared/reading/find/month-table.ts";
import { sheetOf } from "../../../../shared/reading/find/sheet.ts";
import { tableMonths } from "../../../../shared/reading/forms/table-months.ts";
import type { Spot } from "../../../../shared/reading/page/spot.ts";
import { monthsIn } from "../../../../shared/reading/text/printed-month.ts";

/** A word in a line of the page, seen by the reader of words or by the reader of figures. */
function spot(text: string, line: number, left: number, reader: "words" | "figures"): Spot {
  const box = { left, top: line / 20, right: left + 0.1, bottom: line / 20 + 0.02 };
  return {
    ...{ text, box, uploaded: box, page: 1, confidence: 0.9 },
    ...(reader === "words"
      ? { reader: "tesseract", family: "tesseract", recording: 1, isWord: true }
      : { reader: "pp-ocr", family: "ppocr-v4", recording: 0, isWord: false }),
  };
}

/** Rows of January and March 2024, with what the reader of figures made of their names. */
function monthsWith(january: string | undefined, march: string | undefined) {
  const named = [january, march].flatMap((name, at) =>
    name === undefined ? [] : [spot(name, at + 1, 0.1, "figures")],
  );
  const rows = ["Январь", "Март"].map((name, at) => [
    spot(name, at + 1, 0.1, "words"),
    spot("2024", at + 1, 0.21, "words"),
    spot("2024", at + 1, 0.21, "figures"),
  ]);
  const sheet = sheetOf({ number: 1, spots: [...named, ...rows.flat()], cells: [] });
  const table = {
    ...{ sheet, columns: new Set(["income"]), unknown: [] },
    rows: sheet.phrases
      .flatMap(monthsIn)
      .filter(({ year }) => year !== undefined)
      .map((month): TableRow => {
        return { y: month.box.top + 0.01, month, isTotal: false, cells: new Map(), text: "" };
      }),
  };
  return [...tableMonths([table], [sheet]).values()];
}

describe("tableMonths", () => {
  it("agrees on names that two unlike readers read, though a month is left out between", () => {
    expect(monthsWith("январь", "март")).toEqual([
      { value: "2024-01", agreed: true },
      { value: "2024-03", agreed: true },
    ]);
  });

  it("agrees on no name that one reader alone read", () => {
    expect(monthsWith("январь", undefined).map(({ agreed }) => agreed)).toEqual([true, false]);
  });

  it("agrees on no name that two readers dispute", () => {
    expect(monthsWith("январь", "май").map(({ agreed }) => agreed)).toEqual([true, false]);
  });
});
