import { describe, expect, it } from "vitest";

import { readPaper } from "../../../../shared/reading/read-paper.ts";
import { SUSPICIONS } from "../../../../shared/reading/suspicion/suspicions.ts";
import type { Trace } from "../../../../shared/reading/suspicion/trace.ts";
import { FILE, localReaders } from "../specimens/local-readers.ts";
import { type Certificate, printNdfl, SAMPLE } from "../specimens/printed-ndfl.ts";
import type { Print } from "../specimens/printed-page.ts";

function read(prints: readonly Print[], traces: readonly Trace[] = []) {
  const [figures, ...others] = localReaders(prints);
  return readPaper(figures === undefined ? [] : [{ ...figures, traces }, ...others], FILE);
}

const questions = (prints: readonly Print[], traces?: readonly Trace[]) =>
  read(prints, traces).reasons.flatMap(({ code }) => (code in SUSPICIONS ? [code] : []));
const certificate = (more: Partial<Certificate> = {}) => printNdfl({ ...SAMPLE, ...more });
const changed = (prints: readonly Print[], cell: string, text: string) =>
  prints.map((print) => (print.cell === cell ? { ...print, text } : print));

describe("withSuspicions", () => {
  it("asks nothing of a certificate that is in order", () => {
    for (const edition of ["2020", "2023"] as const) {
      const { status, reasons } = read(certificate({ edition }));
      expect({ status, reasons }).toEqual({ status: "read", reasons: [] });
    }
  });

  it.each([
    ["total", "367 067,67", "PRINT_DOES_NOT_ADD_UP"],
    ["tax", "20 923", "PRINTED_TAX_DIFFERS"],
    ["row4.month", "04", "MONTH_TWICE_AND_GAP"],
    ["row4.month", "03", "MONTHS_OUT_OF_ORDER"],
    ["issuedOn", "05.04.2024", "ISSUED_BEFORE_LAST_MONTH"],
  ])("asks about %s printed as %s", (cell, text, code) => {
    const reading = read(changed(certificate({ rows: plain() }), cell, text));
    expect(reading.reasons.map((reason) => reason.code)).toContain(code);
    expect(reading.status).toBe("needs-review");
  });

  it("asks about a form younger than the paper", () => {
    const annex: Print = { text: "от 19.09.2023 № ЕД-7-11/649@", x: 0.6, y: 0.02 };
    const old = certificate({ year: "2022", issuedOn: "05.08.2022" });
    expect(questions([...old, annex])).toEqual(["FORM_NOT_YET_IN_FORCE"]);
    expect(questions([...certificate(), annex])).toEqual([]);
  });

  it("asks about a number with wrong check digits that both readers see", () => {
    const prints = certificate().map((print) =>
      print.text === "5500000008" ? { ...print, text: "5500000009" } : print,
    );
    expect(questions(prints)).toEqual(["NUMBER_CHECK_FAILS"]);
  });

  it("asks about leave and sick pay all in whole thousands", () => {
    const rows = plain().flatMap((row) =>
      row.month < 5
        ? [row, { ...row, code: "2012", amount: 700_000 + row.month * 100_000 }]
        : [row],
    );
    expect(questions(certificate({ rows }))).toEqual(["ROUND_AVERAGE_PAY"]);
  });

  it("asks about a digit that the pixels show to be odd, at its figure", () => {
    const [figure] = read(certificate()).figures;
    const box = figure?.box ?? [0, 0, 0, 0];
    const trace: Trace = { code: "DIGIT_OFF_THE_LINE", page: 1, box };
    const reading = read(certificate(), [trace]);
    expect(reading.reasons).toMatchObject([{ code: "DIGIT_OFF_THE_LINE", figures: [figure?.id] }]);
    expect(reading.figures.every(({ standing }) => standing === "confirmed")).toBe(true);
    expect(questions(certificate(), [{ ...trace, box: [0.9, 0.9, 0.01, 0.01] }])).toEqual([]);
  });

  it("asks about a file changed after issue, never about the day it was made", () => {
    const day = (code: Trace["code"], on: string): Trace => ({ code, day: on });
    const made = day("FILE_CREATED", "2024-08-06");
    expect(questions(certificate(), [made, day("FILE_CHANGED", "2024-08-06")])).toEqual([]);
    expect(questions(certificate(), [made, day("FILE_CHANGED", "2024-08-20")])).toEqual([
      "FILE_CHANGED_AFTER_ISSUE",
    ]);
    expect(questions(certificate(), [{ code: "FILE_FROM_EDITOR" }])).toEqual(["FILE_FROM_EDITOR"]);
  });

  it("accuses nobody", () => {
    for (const text of Object.values(SUSPICIONS)) {
      expect(text).not.toMatch(/forg|fraud|fake|lie|false|cheat/iu);
      expect(text).toMatch(/\?$|look/u);
    }
  });
});

/** One wage a month, each another one. */
function plain() {
  return [1, 2, 3, 4, 5, 6].map((month) => ({
    month,
    code: "2000",
    amount: 4_250_033 + month * 1_111,
  }));
}
