import type { ExplainedFact, ExplainedRule } from "./explanation.ts";
import { fact, rule } from "./explanation.ts";
import type { IncomeLine } from "./income-line.ts";
import { ZERO } from "./money.ts";
import type { Payment } from "./payment.ts";

/** One payment with the rule that counts it, excludes it or takes a part of it. */
export function explainIncome(line: IncomeLine): ExplainedRule {
  const { payment, formula, counted, cites } = line;
  return rule(line.rule, "part", counted, cites, factsOf(line), operandsOf(payment, formula));
}

function factsOf({ payment, formula }: IncomeLine): readonly ExplainedFact[] {
  const { amount, expenses, source } = payment;
  const paid = fact("amount", amount, source);
  return formula.lessExpenses ? [paid, fact("expenses", expenses ?? ZERO, source)] : [paid];
}

function operandsOf(payment: Payment, { by, over, sign }: IncomeLine["formula"]) {
  const { memberId, kind, receivedIn, accruedFor } = payment;
  const operands = { memberId, kind, receivedIn, by, over, sign };
  if (accruedFor === undefined) return operands;
  return { ...operands, accruedFrom: accruedFor.from, accruedTo: accruedFor.to };
}
