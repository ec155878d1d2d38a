import fc from "fast-check";

import type { Recording } from "../../../../shared/reading/recording.ts";
import { type Certificate, money, printNdfl } from "./printed-ndfl.ts";
import { figuresRecording, type Print, wordsRecording } from "./printed-page.ts";

/** Who sees a page wrongly: one engine, or all of them, as where the print itself was changed. */
export type Witness = "pp-ocr" | "tesseract" | "all";

/** What is wrong with what readers saw. */
export interface Spoil {
  readonly kind: "digit" | "dropped" | "phantom" | "month" | "code" | "year" | "swapped";
  readonly witness: Witness;
  /** Chooses the cell. */
  readonly at: number;
  /** Chooses the digit and what it becomes. */
  readonly turn: number;
}

/** Any certificate of one rate, with plausible rows. */
export const anyCertificate: fc.Arbitrary<Certificate> = fc
  .record({
    year: fc.integer({ min: 2021, max: 2025 }),
    edition: fc.constantFrom<Certificate["edition"]>("2020", "2023"),
    rowsPerHalf: fc.integer({ min: 4, max: 14 }),
    first: fc.integer({ min: 1, max: 9 }),
    rows: fc.array(
      fc.record({
        step: fc.constantFrom(0, 1, 1, 1, 2),
        code: fc.constantFrom("2000", "2000", "2012", "2300", "2760"),
        amount: fc.integer({ min: 10_000, max: 20_000_000 }),
        deducts: fc.boolean(),
      }),
      { minLength: 2, maxLength: 16 },
    ),
    deductions: fc.array(fc.integer({ min: 14, max: 360 }), { maxLength: 2 }),
  })
  .map(({ year, edition, rowsPerHalf, first, rows, deductions }) => {
    let month = first;
    const printed = rows.flatMap(({ step, code, amount, deducts }, index) => {
      month += index === 0 ? 0 : step;
      if (month > 12 || index >= 2 * rowsPerHalf) return [];
      const deduction = { code: "503", amount: Math.min(400_000, amount) };
      return [{ month, code, amount, ...(deducts && code === "2760" && { deduction }) }];
    });
    return {
      year: String(year),
      issuedOn: `15.01.${year + 1}`,
      rate: 13,
      edition,
      rowsPerHalf,
      rows: printed,
      deductions: deductions.map((hundreds, index) => ({
        code: String(126 + index),
        amount: hundreds * 10_000,
      })),
    };
  });

/** Any way to see a page wrongly. */
export const anySpoil: fc.Arbitrary<Spoil> = fc.record({
  kind: fc.constantFrom<Spoil["kind"]>(
    "digit",
    "dropped",
    "phantom",
    "month",
    "code",
    "year",
    "swapped",
  ),
  witness: fc.constantFrom<Witness>("pp-ocr", "tesseract", "all"),
  at: fc.nat(),
  turn: fc.integer({ min: 0, max: 1000 }),
});

/**
 * What the readers saw of a certificate, one thing of it wrongly. Where all of them see another
 * month, code or year, or a row of 0.00, the paper itself says so: then only one engine is made to.
 */
export function spoiltRecordings(
  certificate: Certificate,
  spoil: Spoil,
  readers: "local" | "textract",
): readonly Recording[] {
  const prints = printNdfl(certificate);
  const seen = spoilt(prints, spoil);
  if (readers === "textract") return [wordsAndFigures(seen)];
  const isPrint = spoil.kind === "phantom" && spoil.turn === 0;
  const keysOnly = isPrint || ["month", "code", "year", "swapped"].includes(spoil.kind);
  const witness = spoil.witness === "all" && keysOnly ? "pp-ocr" : spoil.witness;
  const of = (engine: Witness) => (witness === engine || witness === "all" ? seen : prints);
  return [
    figuresRecording([of("pp-ocr")], "pp-ocr", "ppocr-v4@1.4.2"),
    figuresRecording([of("tesseract")], "tesseract", "tesseract@7.0.0/eng"),
    wordsRecording([of("tesseract")], "tesseract", "tesseract@7.0.0/rus"),
  ];
}

function wordsAndFigures(prints: readonly Print[]): Recording {
  const words = wordsRecording([prints], "textract", "textract@2024-06");
  return { ...words, covers: ["words", "figures"] };
}

const CELLS: Readonly<Record<Spoil["kind"], RegExp>> = {
  digit: /^(?:row\d+\.(?:amount|deductionAmount)|deduction\d+\.amount|total|base)$/u,
  dropped: /^row\d+\.amount$/u,
  phantom: /^row\d+\.amount$/u,
  month: /^row\d+\.month$/u,
  code: /^row\d+\.code$/u,
  year: /^year$/u,
  swapped: /^row\d+\.month$/u,
};

function spoilt(prints: readonly Print[], { kind, at, turn }: Spoil): readonly Print[] {
  const cells = prints.filter(({ cell }) => cell !== undefined && CELLS[kind].test(cell));
  const chosen = cells[at % Math.max(1, cells.length)];
  if (!chosen) return prints;
  const row = chosen.cell?.split(".")[0];
  if (kind === "dropped") return prints.filter(({ cell }) => !cell?.startsWith(`${row}.`));
  if (kind === "phantom") return [...prints, ...phantom(prints, turn)];
  if (kind === "swapped") return monthForYear(prints, chosen);
  const text = kind === "month" ? otherMonth(chosen.text, turn) : otherDigit(chosen.text, turn);
  return prints.map((print) => (print === chosen ? { ...print, text } : print));
}

/** The month where the year should stand, and the year where the month should. */
function monthForYear(prints: readonly Print[], month: Print): readonly Print[] {
  return prints.map((print) => {
    if (print.cell === "year") return { ...print, text: `20${month.text}` };
    const year = prints.find(({ cell }) => cell === "year")?.text ?? "";
    return print === month ? { ...print, text: year.slice(2) } : print;
  });
}

/** A row under the last one of the left half. */
function phantom(prints: readonly Print[], turn: number): readonly Print[] {
  const last = prints.filter(({ cell }) => /^row\d+\.amount$/u.test(cell ?? "")).at(-1);
  if (!last) return [];
  const y = last.y + 0.0155;
  const x = last.x;
  return [
    { text: "12", x: x - 0.22, y, align: "center" },
    { text: "2000", x: x - 0.15, y, align: "center" },
    { text: money(turn * 1000), x, y, align: "right" },
  ];
}

const otherMonth = (text: string, turn: number): string =>
  String((Number(text) + (turn % 11)) % 12 || 12).padStart(2, "0");

function otherDigit(text: string, turn: number): string {
  const digits = [...text.matchAll(/\d/gu)];
  const { index } = digits[turn % digits.length] ?? { index: 0 };
  const digit = (Number(text[index]) + 1 + (turn % 9)) % 10;
  return `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
}
