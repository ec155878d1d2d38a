import type { MoneyStyle, TaxStyle } from "../invented/money.ts";
import type { Random } from "../invented/random.ts";
import { FAMILIES, type FontFamily } from "../rendering/fonts.ts";

/** How a certificate of income and tax is laid out: editions, programs and printers differ. */
export interface NdflLayout {
  readonly edition: "2020" | "2023";
  readonly family: FontFamily;
  /** Size of figures and labels in points. */
  readonly sizePt: number;
  readonly rowMm: number;
  readonly rowsPerHalf: number;
  readonly rulings: "thin" | "bold" | "none" | "horizontal";
  readonly money: MoneyStyle;
  readonly tax: TaxStyle;
  readonly align: "right" | "center";
  readonly bold: boolean;
  /** Space between the halves of section 3; 0 makes one table of ten columns. */
  readonly gapMm: number;
  /** Widths of the five columns of one half. */
  readonly columnsMm: readonly number[];
  readonly annex: boolean;
  readonly dateCells: boolean;
  readonly leadingZero: boolean;
  readonly rateBlank: boolean;
  /** What stands in total cells without an amount. */
  readonly nothing: "blank" | "zero" | "dash" | "zero-decimal";
  /** Rows fill the left half first, or both halves evenly. */
  readonly fill: "left" | "even";
  readonly shuffledTotals: boolean;
  /** Width of a label of section 5; narrow ones wrap. */
  readonly labelMm: number;
}

const SPEC_COLUMNS = [12, 14, 30, 14, 25];

/** A layout by chance, every choice seen on real papers. */
export function ndflLayout(edition: NdflLayout["edition"], random: Random): NdflLayout {
  const rowsPerHalf = random.pick(edition === "2020" ? [8, 12, 15] : [8, 14, 14]);
  const tight = rowsPerHalf > 8 && random.chance(0.2);
  const money = random.pick<MoneyStyle>(["1 234,56", "1234.56", "1 234.56", "1234,56", "mixed"]);
  const comma: TaxStyle = money === "1234.56" || money === "1 234.56" ? "1,234" : "1234";
  return {
    edition,
    family: random.pick(FAMILIES),
    sizePt: random.pick([7, 7.5, 8, 8, 9]),
    rowMm: tight ? 3 : random.pick([3.8, 4.2, 4.6, 5.2]),
    rowsPerHalf,
    rulings: random.chance(0.75) ? "thin" : random.pick(["bold", "none", "horizontal"]),
    money,
    tax: random.pick<TaxStyle>(["1234", "1234", "1 234", "1234,00", "1234.00", "1 234-00", comma]),
    align: random.pick(["right", "right", "center"]),
    bold: random.chance(0.15),
    gapMm: random.pick([0, 0, 4]),
    columnsMm: random.pick([SPEC_COLUMNS, SPEC_COLUMNS, [13.8, 13.8, 25.9, 13.8, 27.7]]),
    annex: random.chance(0.6),
    dateCells: random.chance(0.4),
    leadingZero: random.chance(0.8),
    rateBlank: random.chance(0.07),
    nothing: random.pick(["blank", "blank", "zero", "dash", "zero-decimal"]),
    fill: random.pick(["left", "left", "even"]),
    shuffledTotals: random.chance(0.15),
    labelMm: random.pick([55, 55, 62, 40]),
  };
}
