import fc from "fast-check";
import type { Recording } from "../../../../shared/reading/recording.ts";
import { MONTHS as MONTH_NAMES } from "../../../corpus/invented/calendar.ts";
import { figuresRecording, type Print, wordsRecording } from "./printed-page.ts";
import { threeRecordings } from "./three-recordings.ts";

/** What is wrong with a paper, or with what one reader saw of it. */
export interface Mutation {
  readonly kind: "digit" | "dropped" | "phantom" | "month" | "year";
  readonly witness: "pp-ocr" | "figures" | "words" | "all";
  readonly at: number;
  readonly turn: number;
}

/** Any mutation. */
export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom<Mutation["kind"]>("digit", "dropped", "phantom", "month", "year"),
  witness: fc.constantFrom<Mutation["witness"]>("pp-ocr", "figures", "words", "all"),
  at: fc.nat(),
  turn: fc.nat(999),
});

/**
 * The recordings of a mutated paper. Where all readers see another month or year the paper itself
 * says so, and reading it is no mistake: then one reader alone is made to see it.
 */
export function spoiltLayout(
  prints: readonly Print[],
  mutation: Mutation,
  readers: "local" | "textract",
): readonly Recording[] {
  const seen = spoilt(prints, mutation);
  if (readers === "textract") return threeRecordings(seen).textract;
  const isKey = mutation.kind === "month" || mutation.kind === "year";
  const witness = isKey && mutation.witness === "all" ? "words" : mutation.witness;
  const of = (reader: Mutation["witness"]) =>
    witness === reader || witness === "all" ? seen : prints;
  return [
    figuresRecording([of("pp-ocr")], "pp-ocr", "ppocr-v4@1.4.2"),
    figuresRecording([of("figures")], "tesseract", "tesseract@7.0.0/eng"),
    wordsRecording([of("words")], "tesseract", "tesseract@7.0.0/rus"),
  ];
}

const rowOf = ({ cell }: Print): string | undefined => /^row\d+/u.exec(cell ?? "")?.[0];
const isAmount = ({ cell, text }: Print): boolean =>
  /^(?:row|foot)/u.test(cell ?? "") && /\d[.,=-]\d{2}(?: ₽)?$/u.test(text) && !/\d{4}$/u.test(text);
const isMonth = ({ cell }: Print): boolean => /^row\d+\.0$/u.test(cell ?? "");

function spoilt(prints: readonly Print[], { kind, at, turn }: Mutation): readonly Print[] {
  const pick = (those: readonly Print[]): Print | undefined =>
    those[at % Math.max(1, those.length)];
  const change = (one: Print | undefined, text: (print: Print) => string) =>
    prints.map((print) => (print === one ? { ...print, text: text(print) } : print));
  if (kind === "digit")
    return change(pick(prints.filter(isAmount)), ({ text }) => otherDigit(text, turn));
  if (kind === "month")
    return change(pick(prints.filter(isMonth)), ({ text }) => otherMonth(text, turn));
  if (kind === "year") {
    const years = prints.filter(({ text }) => /20\d\d/u.test(text));
    return change(pick(years), ({ text }) => text.replace(/20\d\d/u, String(2021 + (turn % 5))));
  }
  const row = pick(prints.filter((print) => rowOf(print) !== undefined));
  if (!row) return prints;
  const own = prints.filter((print) => rowOf(print) === rowOf(row));
  return kind === "dropped"
    ? prints.filter((print) => !own.includes(print))
    : doubled(prints, own, turn);
}

/** A row printed once more under itself, another amount in it, all below moved down. */
function doubled(prints: readonly Print[], own: readonly Print[], turn: number): readonly Print[] {
  const y = own[0]?.y ?? 0;
  const moved = prints.map((print) => (print.y > y ? { ...print, y: print.y + 0.022 } : print));
  const phantom = own.map((print) => ({
    ...print,
    y: y + 0.022,
    text: isAmount(print) ? otherDigit(print.text, turn) : print.text,
  }));
  return [...moved, ...phantom];
}

function otherDigit(text: string, turn: number): string {
  const digits = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  const index = digits[turn % digits.length] ?? 0;
  const digit = (Number(text[index]) + 1 + (turn % 9)) % 10;
  return `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
}

function otherMonth(text: string, turn: number): string {
  const other = (turn % 12) + 1;
  return text
    .replace(/^\p{L}+/u, MONTH_NAMES[other - 1] ?? "")
    .replace(/^\d\d(?=\.)/u, String(other).padStart(2, "0"));
}
