import type { OperatorRule } from "../programme.ts";
import type { Ratio } from "../ratio.ts";
import { compare, scale } from "../ratio.ts";

/** How the per-capita income stands to the threshold. */
export type IncomeTest = "below" | "not-below" | "at-line" | "undetermined";

/**
 * How total income stands to the threshold of all members and months, compared without dividing.
 *
 * Legal source: 134-FZ art. 6 ("below"); Social Code 224-VII (not above the poverty line).
 *
 * @param perPerson The threshold for one member and month.
 */
export function incomeTest(
  total: Ratio,
  perPerson: Ratio,
  months: number,
  householdSize: number,
): IncomeTest {
  const difference = compare(total, scale(perPerson, BigInt(months * householdSize)));
  if (difference === 0) return "at-line";
  return difference < 0 ? "below" : "not-below";
}

/**
 * Whether the test is passed under the act's operator: equality is enough only for "not above".
 *
 * Legal source: 178-FZ art. 7 ("below"); Social Code 224-VII (not above the poverty line).
 */
export function passes(test: IncomeTest, operator: OperatorRule["value"]): boolean {
  return test === "below" || (test === "at-line" && operator === "not-above");
}
