import type { Contract } from "../contract/contract.ts";
import { formatMoney, type Money, money, moneyOf } from "../money.ts";

/** Spending under one expense of the plan. */
export interface SpendingLine {
  readonly expenseId: string;
  readonly what: string;
  readonly planned: string;
  readonly spent: string;
  /** Receipts whose amount is not known: they prove nothing yet, and never count as 0. */
  readonly unproven: number;
  readonly over: boolean;
}

/**
 * Spending against the plan, from the receipts of all reports that were not returned. A receipt for
 * an expense that is not planned stands in a line of its own, planned at nothing. One document is
 * one receipt, however many reports show it.
 *
 * Legal source: Decree 1931 (monthly report with proofs of spending).
 */
export function spendingOf({ terms, reports }: Contract): readonly SpendingLine[] {
  const filed = Object.values(reports).filter(
    (one) => one !== undefined && one.standing !== "returned",
  );
  const receipts = new Map(
    filed
      .flatMap((one) => one?.report.receipts ?? [])
      .map((receipt) => [`${receipt.documentId}#${receipt.figure ?? ""}`, receipt]),
  );
  const planned = new Map(terms.expenses.map(({ id, ...expense }) => [id, expense]));
  const ids = [...new Set([...planned.keys(), ...[...receipts.values()].map((r) => r.expenseId)])];
  return ids.map((expenseId) => {
    const { what, amount } = planned.get(expenseId) ?? { what: "not planned", amount: "0.00" };
    const own = [...receipts.values()].filter((receipt) => receipt.expenseId === expenseId);
    const spent: Money = money(
      own.reduce((total, receipt) => total + moneyOf(receipt.amount ?? "0.00"), 0n),
    );
    return {
      ...{ expenseId, what, planned: amount, spent: formatMoney(spent) },
      unproven: own.filter((receipt) => receipt.amount === null).length,
      over: spent > moneyOf(amount),
    };
  });
}
