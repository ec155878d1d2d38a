import type { Direction } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";

/** Who signs a contract, or helps to carry it out. */
export const PARTY_ROLES = ["agency", "citizen", "family-member", "partner-organisation"] as const;

/** Who somebody is to a contract. */
export type PartyRole = (typeof PARTY_ROLES)[number];

/** One side of a contract. */
export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  /** The member of the application; absent for the agency and organisations. */
  readonly memberId?: string | undefined;
  /** Whether the person is able-bodied, where the programme asks. */
  readonly ableBodied?: boolean | undefined;
}

/** What proves that something owed was done. */
export const EVIDENCE_KINDS = [
  "certificate",
  "receipt",
  "employment-record",
  "registration",
  "visit-report",
  "payment-order",
  "statement",
] as const;

/** What proves that something owed was done. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What one side owes: who, what, until when, and how it is proven. */
export interface Obligation {
  readonly id: string;
  /** The party that owes it. */
  readonly who: string;
  readonly what: string;
  readonly dueOn: CalendarDate;
  readonly evidence: readonly EvidenceKind[];
  /** Whether it is a measure of employment or social adaptation. */
  readonly measure?: boolean | undefined;
  /** Whether it is finding work, on which later payments wait. */
  readonly employment?: boolean | undefined;
}

/** What is paid under a contract. */
export const PAYMENT_KINDS = [
  "monthly",
  "once",
  "training-course",
  "training-stipend",
  "internship",
  "conditional-cash",
] as const;

/** What is paid under a contract. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** One payment that a contract promises. */
export interface PlannedPayment {
  readonly id: string;
  readonly kind: PaymentKind;
  /** Decimal text with two places. */
  readonly amount: string;
  readonly dueOn: CalendarDate;
  /** Paid only once the obligation to find work is proven. */
  readonly afterEmployment?: boolean | undefined;
}

/** What the money is to be spent on. */
export interface PlannedExpense {
  readonly id: string;
  readonly what: string;
  readonly amount: string;
}

/** The programme of social adaptation: when, and by which parties, it was drawn up together. */
export interface AdaptationProgramme {
  readonly drawnUpOn: CalendarDate;
  readonly drawnUpBy: readonly string[];
  readonly aim: string;
}

/** Everything that two sides agree on. */
export interface ContractTerms {
  readonly programme: string;
  readonly region: string;
  readonly territory?: string | undefined;
  /** Absent in programmes without directions. */
  readonly direction?: Direction | undefined;
  readonly startsOn: CalendarDate;
  /** The last day of the contract. */
  readonly endsOn: CalendarDate;
  readonly parties: readonly Party[];
  readonly adaptation: AdaptationProgramme;
  readonly obligations: readonly Obligation[];
  readonly payments: readonly PlannedPayment[];
  readonly expenses: readonly PlannedExpense[];
}

/** What a contract rests on: the decision that a person confirmed, and the family it is about. */
export interface ContractGround {
  readonly caseId: string;
  readonly decisionOrdinal: number;
  readonly outcome: "eligible" | "not-eligible" | "undetermined";
  readonly confirmed: boolean;
  readonly perCapitaBefore: string | null;
  /** The monthly benefit of the decision, where the programme defines one. */
  readonly monthlyBenefit: string | null;
  readonly members: number;
  readonly children: number;
  readonly ableBodied: number | null;
  /** What the decision is about; absent in contracts that were drafted before it was kept. */
  readonly about?: DecidedFamily | undefined;
}

/** The family and the programme that a decision is about. */
export interface DecidedFamily {
  readonly programme: string;
  readonly region: string;
  readonly appliedOn: CalendarDate;
  /** Every member of the application, whether or not counted. */
  readonly memberIds: readonly string[];
  /** How many counted members are able-bodied and care for nobody. */
  readonly mustJoin: number;
}
