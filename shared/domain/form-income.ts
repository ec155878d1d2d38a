import type { IncomeKind } from "./income-kind.ts";
import type { ReviewCode } from "./review-codes.ts";

/** How a figure of a form becomes income. */
export interface FormIncome {
  readonly figure: string;
  /**
   * Not stated: the figure's own month, without one it is a total; `own-month`: the same, but totals
   * bear another name, so a missing month is an unread one; `each`: a monthly size, for every month
   * of the period; `month-or-each`: the month where it stands, else each; `year`: earned in the
   * twelve months of the paper's year; `pay-period`: the month the pay period ends in.
   */
  readonly timing?: "own-month" | "each" | "month-or-each" | "year" | "pay-period";
  readonly kind: IncomeKind | "by-code" | "by-direction";
  readonly review?: ReviewCode;
}

const NDFL: readonly FormIncome[] = [{ figure: "income", timing: "own-month", kind: "by-code" }];

/** Which figures of which form are income; all other figures of a form are not. */
export const FORM_INCOME: Readonly<Record<string, readonly FormIncome[]>> = {
  "ru.ndfl-1175018": NDFL,
  "ru.ndfl-2015": NDFL,
  "ru.npd-1122036": [{ figure: "income", timing: "own-month", kind: "self-employment" }],
  "ru.sfr-payments": [
    { figure: "pension", timing: "month-or-each", kind: "pension" },
    {
      figure: "benefit",
      timing: "month-or-each",
      kind: "other-social",
      review: "BENEFIT_KIND_OPEN",
    },
  ],
  "ru.unemployment": [{ figure: "accrued", kind: "unemployment" }],
  "ru.child-benefit": [{ figure: "benefit", kind: "child-benefit", review: "BENEFIT_KIND_OPEN" }],
  "ru.scholarship": [{ figure: "income", kind: "scholarship" }],
  "ru.alimony": [{ figure: "withheld", kind: "by-direction" }],
  "ru.salary": [
    { figure: "accrued", kind: "wage" },
    { figure: "grossPay", timing: "each", kind: "wage" },
    { figure: "netPay", timing: "each", kind: "wage" },
  ],
  "kz.settlement": [{ figure: "income", kind: "wage" }],
  "kz.salary": [{ figure: "accrued", kind: "wage" }],
  "kz.enpf": [{ figure: "income", kind: "wage" }],
  "en.pay-stub": [{ figure: "grossPay", timing: "pay-period", kind: "wage" }],
  "en.w2": [{ figure: "totalIncome", timing: "year", kind: "wage" }],
  "en.employment-verification": [{ figure: "grossPay", timing: "each", kind: "wage" }],
  "en.benefit-letter": [{ figure: "benefit", timing: "each", kind: "pension" }],
};

/** Papers on the same pay, best first: a month that one of them shows is not taken from a later. */
export const SAME_PAY: readonly (readonly string[])[] = [
  ["ru.ndfl-1175018", "ru.ndfl-2015", "ru.salary"],
  ["kz.settlement", "kz.salary", "kz.enpf"],
];

/** What an income code of the tax service means for the list of incomes. */
export interface CodeMeaning {
  readonly kind: IncomeKind;
  readonly review?: ReviewCode;
}

const meaning = (kind: IncomeKind, ...codes: readonly string[]) =>
  codes.map((code): readonly [string, CodeMeaning] => [code, { kind }]);

/** Income codes of the tax service (Order ММВ-7-11/387@ of 10.09.2015) by kind of income. */
const CODES: ReadonlyMap<string, CodeMeaning> = new Map([
  ...meaning("wage", "2000", "2001", "2002", "2003", "2012", "2013"),
  ...meaning("sick-pay", "2300"),
  ...meaning("civil-contract", "2010"),
  ...meaning("severance", "2014"),
  ...meaning("royalty", "2201", "2202", "2203", "2204", "2205", "2206", "2207", "2208", "2209"),
  ...meaning("securities", "1010"),
  ...meaning("interest", "1011", "3020", "3022"),
  ...meaning("property", "1400", "2400"),
  ...meaning("gift", "2720", "2740"),
  ...meaning("employer-aid", "2710", "2760", "2762", "2770"),
  ...meaning("one-off-aid", "2761"),
  ...meaning("in-kind", "2510", "2520", "2530", "2610"),
]);

/** The meaning of an income code; an unknown code counts and is asked about. */
export function meaningOfCode(code: string | undefined): CodeMeaning {
  const known = code === undefined ? undefined : CODES.get(code);
  return known ?? { kind: "wage", review: "INCOME_CODE_UNKNOWN" };
}
