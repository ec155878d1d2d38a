/** Why a contract, or a step of one, is refused: each with the rule it breaks. */
export const REFUSALS = {
  WRONG_STATUS: ["the contract does not stand where this can happen", "order of the contract"],
  BEFORE_LAST_EVENT: ["the day is before the last thing that happened", "order of the contract"],
  NO_CONFIRMED_DECISION: ["no person has confirmed the decision", "178-FZ art. 8"],
  NOT_ELIGIBLE: ["the decision does not give the right to a contract", "178-FZ art. 7"],
  OTHER_PROGRAMME: ["the decision is about another programme or region", "178-FZ art. 8"],
  BEFORE_APPLICATION: ["the contract starts before the family applied", "178-FZ art. 8"],
  PARTY_NOT_OF_FAMILY: ["a party is no member of the family that applied", "178-FZ art. 8.1"],
  ANOTHER_CONTRACT_RUNS: ["another contract of the family is running", "Decree 1931, refusals"],
  TOO_SOON_AFTER_ANOTHER: [
    "the family's last contract ended too short a time before",
    "the region's order",
  ],
  PROGRAMME_NOT_HERE: ["the programme does not run in this place on that day", "the programme"],
  WITHOUT_CHILDREN: ["the programme is for families with children", "the programme"],
  NO_AGENCY: ["the agency is not a party", "178-FZ art. 8.1"],
  NO_CITIZEN: ["no citizen is a party", "178-FZ art. 8.1"],
  PARTY_TWICE: ["two parties have one id", "178-FZ art. 8.1"],
  NOT_DRAWN_UP_TOGETHER: [
    "the programme of social adaptation is not drawn up by both sides",
    "178-FZ art. 8.1",
  ],
  DRAWN_UP_AFTER_START: [
    "the programme of social adaptation is younger than the contract",
    "178-FZ art. 8.1",
  ],
  NO_DUTY_OF_CITIZEN: ["the family owes nothing", "178-FZ art. 8.1"],
  NO_DUTY_OF_AGENCY: ["the agency owes nothing", "178-FZ art. 8.1"],
  DUTY_OF_STRANGER: ["somebody who is no party owes something", "178-FZ art. 8.1"],
  DUTY_WITHOUT_EVIDENCE: ["nothing would prove that a duty is done", "178-FZ art. 8.1"],
  DUTY_OUTSIDE_TERM: ["a duty is due outside the term", "178-FZ art. 8.1"],
  DUTY_TWICE: ["two duties have one id", "178-FZ art. 8.1"],
  NO_MEASURE_FOR_ABLE_BODIED: [
    "an able-bodied member takes part in no measure",
    "Social Code art. 122",
  ],
  ENDS_BEFORE_START: ["the contract ends before it starts", "178-FZ art. 8.1"],
  TERM_TOO_SHORT: ["the term is shorter than the least", "178-FZ art. 8.1"],
  TERM_TOO_LONG: ["the term is longer than the most", "178-FZ art. 8.1; Decree 1931"],
  NO_DIRECTION: ["no direction is named", "Decree 1931"],
  KIND_NOT_OF_DIRECTION: ["the direction knows no such payment", "Decree 1931"],
  PAYMENT_TOO_LARGE: ["one payment is above its cap", "Decree 1931"],
  PAYMENTS_TOO_LARGE: ["payments of a kind are above their cap together", "Decree 1931"],
  TOO_MANY_PAYMENTS: ["there are more payments of a kind than allowed", "Decree 1931"],
  TWO_IN_ONE_MONTH: ["two monthly payments fall in one month", "Decree 1931"],
  PAYMENT_OF_NOTHING: ["a payment is not above nothing", "Decree 1931"],
  PAYMENT_TWICE: ["two payments have one id", "Decree 1931"],
  PAYMENT_OUTSIDE_TERM: ["a payment is due outside the term", "Decree 1931"],
  PAYMENTS_WITHOUT_EMPLOYMENT: [
    "payments after the first do not wait for proven employment",
    "Decree 1931, job search",
  ],
  EXPENSES_ABOVE_PAYMENTS: ["more is planned to be spent than is paid", "Decree 1931"],
  CAP_NOT_KNOWN: ["no figure of law says how much may be paid", "178-FZ art. 8.1"],
  COMMISSION_ASKED: ["the region's commission has not decided", "the region's order"],
  COMMISSION_NOT_COLLEGIAL: [
    "fewer members of the commission voted than a collegial decision asks",
    "the region's order",
  ],
  COMMISSION_MAJORITY: ["the verdict is not that of the majority", "the region's order"],
  NOT_ACCEPTED: ["an open question is not answered for by a person", "178-FZ art. 8.1"],
  SIGNED_BY_STRANGER: ["who signed is no party that signs", "178-FZ art. 8.1"],
  SIGNED_TWICE: ["the party has signed already", "178-FZ art. 8.1"],
  SIGNED_AFTER_START: ["it is signed after the contract was to start", "178-FZ art. 8.1"],
  START_MOVED: ["an amendment leaves the start where it is", "178-FZ art. 8.1"],
  ELECTRONIC_TOO_EARLY: ["contracts are signed electronically only from 2026", "Decree 173"],
  NOT_SIGNED_BY_ALL: ["not all parties have signed the change", "178-FZ art. 8.1"],
  GROUND_NOT_LISTED: ["the region lists no such ground for prolongation", "the region's order"],
  GROUND_NOT_PROVEN: ["nothing proves the ground for prolongation", "the region's order"],
  NOT_LONGER: ["the new end is not after the old one", "178-FZ art. 8.1"],
  PROLONGED_TOO_LONG: [
    "it is prolonged by more than is allowed",
    "178-FZ art. 8.1; the region's order",
  ],
  NO_SUCH_PAYMENT: ["the contract promises no such payment", "178-FZ art. 8.1"],
  PAID_ALREADY: ["the payment is made already", "178-FZ art. 8.1"],
  PAID_OTHER_AMOUNT: ["the amount is not the promised one", "178-FZ art. 8.1"],
  PAID_BEFORE_EMPLOYMENT: ["employment is not proven yet", "Decree 1931, job search"],
  NO_SUCH_DUTY: ["the contract knows no such duty", "178-FZ art. 8.1"],
  DONE_ALREADY: ["the duty is done already", "178-FZ art. 8.1"],
  OTHER_EVIDENCE: ["the evidence is not of a kind that the contract names", "178-FZ art. 8.1"],
  REPORT_OUTSIDE_TERM: ["the report is of a month outside the term", "Decree 1931, monitoring"],
  REPORT_TOO_EARLY: ["the month of the report is not over", "Decree 1931, monitoring"],
  REPORT_STANDS: ["a report of this month is accepted already", "Decree 1931, monitoring"],
  NO_SUCH_REPORT: ["no report of this month waits", "Decree 1931, monitoring"],
  RETURNED_WITHOUT_REASON: ["a report is returned without a reason", "Decree 1931, monitoring"],
  END_BEFORE_TERM: ["the term is not over; end it early, with a reason", "178-FZ art. 8.1"],
  EARLY_AFTER_TERM: ["the term is over already; it is no early end", "178-FZ art. 8.1"],
  RECOVERED_MORE_THAN_PAID: ["more is claimed back than was paid", "the contract's form"],
  NO_FAULT_NO_RECOVERY: [
    "without the citizen's fault nothing is claimed back for an early end",
    "the contract's form",
  ],
  RECOVERY_DUE_TOO_SOON: [
    "repayment is asked for sooner than the contract's form allows",
    "the contract's form",
  ],
  CLAIM_TWICE: ["a claim of this id stands already", "the contract's form"],
  NO_SUCH_CLAIM: ["nothing is claimed under this id", "the contract's form"],
  REPAID_TOO_MUCH: ["more is repaid than is still owed", "the contract's form"],
  CHECKS_NOT_OVER: ["the time of checks after the end is not over", "Decree 1931, monitoring"],
  RECOVERY_OPEN: ["something claimed back is still owed", "the contract's form"],
  MEASURED_BEFORE_END: [
    "income after is measured before the contract ended",
    "Order 334 of 03.06.2022",
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** The stable name of a refusal. */
export type RefusalCode = keyof typeof REFUSALS;

/** One rule that is broken, and where. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** Where the rule stands. */
  readonly cites: readonly string[];
  /** Such as `payments[2].amount`. */
  readonly path: string;
}

/** A refusal at a place; `cites` names the figure of law it was compared with, where there is one. */
export function refusal(code: RefusalCode, path: string, cites: readonly string[] = []): Refusal {
  const [message, article] = REFUSALS[code];
  return { code, message, path, cites: cites.length > 0 ? cites : [article] };
}
