import { isBin, isInn } from "../check-digits.ts";
import type { PaperIncome } from "../paper-income.ts";
import { editDistance } from "./edit-distance.ts";

/**
 * Whether two numbers may be one payer's: alike, or one of them missing, or a digit apart where one
 * fails its check digits and so was misread or miscopied.
 */
export function samePayer(one: string, other: string): boolean {
  if (one === "" || other === "" || one === other) return true;
  return editDistance(one, other) === 1 && !(isValid(one) && isValid(other));
}

/**
 * Payments with their payers as the papers of a case mean them together: a number that fails its
 * check digits and is a digit from a valid one of another paper stands for that one.
 */
export function withMeantPayers(incomes: readonly PaperIncome[]): readonly PaperIncome[] {
  const valid = [...new Set(incomes.map(({ payer }) => payer).filter(isValid))];
  return incomes.map((income) => {
    if (income.payer === "" || isValid(income.payer)) return income;
    const [only, ...others] = valid.filter((other) => editDistance(income.payer, other) === 1);
    return only === undefined || others.length > 0 ? income : { ...income, payer: only };
  });
}

function isValid(number: string): boolean {
  return isInn(number) || isBin(number);
}
