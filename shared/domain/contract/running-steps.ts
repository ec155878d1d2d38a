import { firstDayOf, monthAt, monthIndex, monthOf } from "../calendar.ts";
import { electronicFaults, missingSignatures } from "./agreeing-steps.ts";
import type { Contract, Deed } from "./contract.ts";
import { contractLimits } from "./contract-limits.ts";
import { type ContractRules, contractFaults, OPEN_QUESTIONS } from "./judge-contract.ts";
import { lastDayOfTerm } from "./later-months.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { type Steps, unless } from "./step.ts";

/** While a contract runs: what each step changes, or why it is refused. */
export const runningSteps: Steps<
  | ("amend" | "prolong" | "suspend" | "resume" | "pay" | "fulfil")
  | ("file-report" | "judge-report" | "visit")
> = {
  amend: (contract, event, rules) =>
    unless(amendmentFaults(contract, event, rules), {
      terms: event.terms,
      earlierTerms: [...contract.earlierTerms, contract.terms],
    }),

  prolong: (contract, event, rules) =>
    unless(prolongationFaults(contract, event, rules), {
      terms: { ...contract.terms, endsOn: event.endsOn },
      earlierTerms: [...contract.earlierTerms, contract.terms],
    }),

  suspend: ({ suspensions }, { on }) => ({
    change: { suspensions: [...suspensions, { from: on, to: null }] },
  }),

  resume: ({ suspensions }, { on }) => ({
    change: { suspensions: suspensions.map((one) => (one.to === null ? { ...one, to: on } : one)) },
  }),

  pay: (contract, event) => {
    const { paymentId, amount, on, order } = event;
    const paid = [...contract.paid, { paymentId, amount, on, order }];
    return unless(payingFaults(contract, event), { paid });
  },

  fulfil: ({ terms, fulfilled }, { obligationId, evidence, on }) => {
    const duty = terms.obligations.find(({ id }) => id === obligationId);
    if (duty === undefined) return { refusals: [refusal("NO_SUCH_DUTY", "obligationId")] };
    const proven = evidence.some(({ kind }) => duty.evidence.includes(kind));
    return unless(
      [
        ...(Object.hasOwn(fulfilled, obligationId)
          ? [refusal("DONE_ALREADY", "obligationId")]
          : []),
        ...(proven ? [] : [refusal("OTHER_EVIDENCE", "evidence")]),
      ],
      { fulfilled: { ...fulfilled, [obligationId]: on } },
    );
  },

  "file-report": (contract, event) => {
    const { report, on } = event;
    const filed = { report, filedOn: on, standing: "waits" } as const;
    return unless(reportFaults(contract, event), {
      reports: { ...contract.reports, [report.month]: filed },
    });
  },

  "judge-report": ({ reports }, { month, accepted, reason }) => {
    const filed = reports[month];
    if (filed?.standing !== "waits") return { refusals: [refusal("NO_SUCH_REPORT", "month")] };
    const standing = accepted ? ("accepted" as const) : ("returned" as const);
    return unless(
      accepted || (reason ?? "") !== "" ? [] : [refusal("RETURNED_WITHOUT_REASON", "reason")],
      { reports: { ...reports, [month]: { ...filed, standing } } },
    );
  },

  visit: ({ visits }, { visitId, on }) => ({ change: { visits: [...visits, { visitId, on }] } }),
};

/**
 * New terms must keep every rule, begin where the old ones did, and be signed by all. The end that a
 * prolongation gave is no fault of terms that leave it where it is.
 */
function amendmentFaults(
  { terms: old, ground }: Contract,
  { terms, signatures, on }: Deed<"amend">,
  rules: ContractRules,
): Refusal[] {
  const kept = { ...terms, startsOn: old.startsOn };
  const faults = contractFaults(kept, ground, rules);
  return [
    ...faults.filter(
      ({ code }) =>
        !OPEN_QUESTIONS.includes(code) &&
        !(code === "TERM_TOO_LONG" && terms.endsOn === old.endsOn),
    ),
    ...(terms.startsOn === old.startsOn ? [] : [refusal("START_MOVED", "terms.startsOn")]),
    ...missingSignatures(terms, signatures).map((party) =>
      refusal("NOT_SIGNED_BY_ALL", `signatures: ${party}`),
    ),
    ...signatures.flatMap(({ signature }) => electronicFaults(terms, signature, on)),
  ];
}

/**
 * A listed ground, proven, and no longer than the programme allows.
 *
 * Legal source: 178-FZ art. 8.1 (prolonged on grounds set by the region, which sets how long as well;
 * where it has not, by the longest term of the direction once more); for Өрлеу half a year more, in the
 * pilot not beyond the calendar year.
 */
function prolongationFaults(
  { terms, ground }: Contract,
  { endsOn, ground: named, evidence }: Deed<"prolong">,
  { law, settings }: ContractRules,
): Refusal[] {
  const { monthlyBenefit } = ground;
  const limits = contractLimits(law, { ...terms, monthlyBenefit });
  const { mostMonths, prolongation, lastDay } = limits;
  const more = prolongation?.value ?? settings.prolongationMonths ?? mostMonths?.value;
  const most =
    mostMonths !== undefined && more !== undefined
      ? lastDayOfTerm(terms.startsOn, mostMonths.value + more)
      : undefined;
  const pilot = terms.programme === "kz.orleu" && terms.startsOn < "2015-01-01";
  const tooLong =
    (most !== undefined && endsOn > most) ||
    (lastDay !== undefined && endsOn > lastDay.value) ||
    (pilot && endsOn.slice(0, 4) > terms.startsOn.slice(0, 4));
  return [
    ...(endsOn > terms.endsOn ? [] : [refusal("NOT_LONGER", "endsOn")]),
    ...(settings.prolongationGrounds.includes(named)
      ? []
      : [refusal("GROUND_NOT_LISTED", "ground")]),
    ...(evidence.length > 0 ? [] : [refusal("GROUND_NOT_PROVEN", "evidence")]),
    ...(tooLong ? [refusal("PROLONGED_TOO_LONG", "endsOn", prolongation?.cites)] : []),
  ];
}

function payingFaults(contract: Contract, { paymentId, amount }: Deed<"pay">): Refusal[] {
  const { terms, paid, fulfilled } = contract;
  const planned = terms.payments.find(({ id }) => id === paymentId);
  if (planned === undefined) return [refusal("NO_SUCH_PAYMENT", "paymentId")];
  const employed = terms.obligations.some(
    ({ id, employment }) => employment === true && Object.hasOwn(fulfilled, id),
  );
  return [
    ...(paid.some((one) => one.paymentId === paymentId)
      ? [refusal("PAID_ALREADY", "paymentId")]
      : []),
    ...(planned.amount === amount ? [] : [refusal("PAID_OTHER_AMOUNT", "amount")]),
    ...(planned.afterEmployment === true && !employed
      ? [refusal("PAID_BEFORE_EMPLOYMENT", "paymentId")]
      : []),
  ];
}

function reportFaults(
  { terms, reports }: Contract,
  { report, on }: Deed<"file-report">,
): Refusal[] {
  const { month } = report;
  const next = firstDayOf(monthAt(monthIndex(month) + 1));
  const inTerm = monthOf(terms.startsOn) <= month && month <= monthOf(terms.endsOn);
  return [
    ...(inTerm ? [] : [refusal("REPORT_OUTSIDE_TERM", "report.month")]),
    ...(on >= next || on >= terms.endsOn ? [] : [refusal("REPORT_TOO_EARLY", "report.month")]),
    ...(reports[month]?.standing === "accepted" ? [refusal("REPORT_STANDS", "report.month")] : []),
  ];
}
