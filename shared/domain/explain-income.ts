import { fact, rule } from "./explain-nodes.ts";
import type { IncomeLine } from "./income-line.ts";
import { formatMoney, ZERO } from "./money.ts";
import type { FactNode, RuleNode } from "./trace.ts";

/** One payment with the rule that counts it, excludes it or takes a part of it. */
export function explainIncome(line: IncomeLine): RuleNode {
  const { payment, formula, counted, cites } = line;
  const { amount, expenses, receivedIn, accruedFor, kind, memberId } = payment;
  const paid = amountNode(line, amount === null ? null : formatMoney(amount));
  const inputs: FactNode[] = [paid];
  if (formula.lessExpenses) {
    inputs.push(fact("expenses", formatMoney(expenses ?? ZERO), paid.source));
  }
  return rule(line.rule, "part", counted, cites, inputs, {
    memberId,
    kind,
    receivedIn,
    ...(accruedFor === undefined ? {} : { accruedFrom: accruedFor.from, accruedTo: accruedFor.to }),
    by: String(formula.by),
    over: String(formula.over),
    sign: String(formula.sign),
  });
}

function amountNode({ payment }: IncomeLine, value: string | null): FactNode {
  const { source } = payment;
  return fact("amount", value, source);
}
