import { dayAfter } from "../calendar.ts";
import { formatMoney, money, moneyOf } from "../money.ts";
import type { Contract, Deed } from "./contract.ts";
import { contractLimits } from "./contract-limits.ts";
import type { ContractRules } from "./judge-contract.ts";
import { monthsLater } from "./later-months.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { type Steps, unless } from "./step.ts";

/** How a contract ends, what is claimed back, and what follows: each change, or why it is refused. */
export const endingSteps: Steps<
  "end" | "end-early" | "check" | "measure" | "claim-recovery" | "repay" | "close"
> = {
  end: ({ terms }, { on }) =>
    unless(on > terms.endsOn ? [] : [refusal("END_BEFORE_TERM", "on")], {
      endedOn: dayAfter(terms.endsOn),
    }),

  "end-early": ({ terms }, { on, fault, reason }) =>
    unless(on <= terms.endsOn ? [] : [refusal("EARLY_AFTER_TERM", "on")], {
      endedOn: on,
      endedEarly: { fault, reason },
    }),

  check: ({ checks }, { on, continues }) => ({
    change: { checks: [...checks, { on, continues }] },
  }),

  measure: ({ endedOn }, { measurement }) =>
    unless(
      endedOn !== null && measurement.after.measuredOn >= endedOn
        ? []
        : [refusal("MEASURED_BEFORE_END", "measurement.after.measuredOn")],
      { measurement },
    ),

  "claim-recovery": (contract, event, rules) => {
    const { claimId, amount, ground, dueOn } = event;
    const claim = { claimId, amount, ground, dueOn, repaid: "0.00" };
    return unless(recoveryFaults(contract, event, rules), { claims: [...contract.claims, claim] });
  },

  repay: ({ claims }, { claimId, amount }) => {
    const claim = claims.find((one) => one.claimId === claimId);
    if (claim === undefined) return { refusals: [refusal("NO_SUCH_CLAIM", "claimId")] };
    const repaid = moneyOf(claim.repaid) + moneyOf(amount);
    return unless(repaid > moneyOf(claim.amount) ? [refusal("REPAID_TOO_MUCH", "amount")] : [], {
      claims: claims.map((one) =>
        one === claim ? { ...one, repaid: formatMoney(money(repaid)) } : one,
      ),
    });
  },

  close: (contract, { on }, rules) => unless(closingFaults(contract, on, rules), {}),
};

/**
 * What may be claimed back: no more than was paid, within the time the contract's form gives, and for
 * an early end only where it was the citizen's fault.
 *
 * Legal source: regional contract forms (return within three months of the agency's decision).
 */
function recoveryFaults(
  { paid, claims, endedEarly }: Contract,
  { claimId, amount, ground, dueOn, on }: Deed<"claim-recovery">,
  { settings }: ContractRules,
): Refusal[] {
  const sum = (all: readonly { readonly amount: string }[]) =>
    all.reduce((total, one) => total + moneyOf(one.amount), 0n);
  const blameless = ground === "early-end" && endedEarly?.fault !== "citizen";
  return [
    ...(claims.some((one) => one.claimId === claimId) ? [refusal("CLAIM_TWICE", "claimId")] : []),
    ...(sum(claims) + moneyOf(amount) > sum(paid)
      ? [refusal("RECOVERED_MORE_THAN_PAID", "amount")]
      : []),
    ...(blameless ? [refusal("NO_FAULT_NO_RECOVERY", "ground")] : []),
    ...(dueOn < monthsLater(on, settings.repaymentMonths)
      ? [refusal("RECOVERY_DUE_TOO_SOON", "dueOn")]
      : []),
  ];
}

/** A contract is closed when its year of checks is over and nothing is owed any more. */
function closingFaults(contract: Contract, on: Deed<"close">["on"], { law }: ContractRules) {
  const { terms, ground, endedOn, claims } = contract;
  const { monthlyBenefit } = ground;
  const { checkMonths } = contractLimits(law, { ...terms, monthlyBenefit });
  const until =
    endedOn === null || checkMonths === undefined
      ? undefined
      : monthsLater(endedOn, checkMonths.value);
  const owed = claims.some(({ amount, repaid }) => moneyOf(repaid) < moneyOf(amount));
  return [
    ...(until !== undefined && on < until
      ? [refusal("CHECKS_NOT_OVER", "on", checkMonths?.cites)]
      : []),
    ...(owed ? [refusal("RECOVERY_OPEN", "claims")] : []),
  ];
}
