import type { EvidenceFigure, EvidenceReading } from "../evidence.ts";
import type { Paper } from "../paper.ts";
import { samePayer } from "./same-payer.ts";

/** Share of the rows that two scans of one paper must have in common: a row may be unread. */
const COMMON_ROWS = 0.8;

/**
 * Whether two papers are one certificate scanned twice: form, person, payer, year and day of issue
 * alike as far as both say them, and every amount that both read the same. The bytes differ. Payer
 * or day must be said by both: two jobs may well pay the same.
 */
export function samePaper(one: Paper, other: Paper): boolean {
  const [first, second] = [one.reading, other.reading];
  if (one.memberId !== other.memberId || first.form !== second.form) return false;
  const [payer, otherPayer] = [payerOf(first), payerOf(second)];
  const isKnown = (payer !== "" && otherPayer !== "") || isDated(first, second);
  if (!isKnown || !samePayer(payer, otherPayer)) return false;
  const told = ["year", "issuedOn", "periodFrom", "periodTo", "rate"].every((field) =>
    agree(first.fields[field], second.fields[field]),
  );
  return told && sameRows(first.figures, second.figures, isDated(first, second));
}

function payerOf({ fields }: EvidenceReading): string {
  return fields["agent.inn"] ?? fields["agent.bin"] ?? fields["agent.ein"] ?? "";
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Both name the same day of issue: then one amount suffices to know the paper by. */
function isDated(one: EvidenceReading, other: EvidenceReading): boolean {
  const { issuedOn } = one.fields;
  return issuedOn !== undefined && issuedOn === other.fields["issuedOn"];
}

function sameRows(
  one: readonly EvidenceFigure[],
  other: readonly EvidenceFigure[],
  isAlikeOtherwise: boolean,
): boolean {
  const [first, second] = [amountsByRow(one), amountsByRow(other)];
  const common = [...first.keys()].filter((row) => second.has(row));
  const whole = Math.max(first.size, second.size);
  if (common.length < whole * COMMON_ROWS || whole === 0) return false;
  const alike = common.every((row) => agree(first.get(row), second.get(row)));
  const read = common.filter((row) => first.get(row) !== undefined && second.has(row)).length;
  return alike && (read > 1 || isAlikeOtherwise);
}

/** Amounts of each row as one text; undefined where one of them is unread. */
function amountsByRow(figures: readonly EvidenceFigure[]): Map<string, string | undefined> {
  const rows = new Map<string, (string | null)[]>();
  for (const { name, month = "", code = "", rate = "", amount } of figures) {
    const row = [name, month, code, rate].join("|");
    rows.set(row, [...(rows.get(row) ?? []), amount]);
  }
  return new Map(
    [...rows].map(([row, amounts]) => [
      row,
      amounts.includes(null) ? undefined : amounts.sort().join("|"),
    ]),
  );
}
