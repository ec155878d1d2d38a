import type { CalendarDate, CalendarMonth } from "../calendar.ts";
import type { MonthlyReport } from "../monitoring/monthly-report.ts";
import type { IncomeMeasurement } from "../outcome/income-measurement.ts";
import type { ContractTerms, EvidenceKind } from "./contract-terms.ts";
import type { RefusalCode } from "./refusal.ts";

/** How somebody signed. It is recorded, not checked: the agency keeps the paper or the signature. */
export type Signature =
  | { readonly method: "paper"; readonly documentId: string }
  | { readonly method: "electronic"; readonly reference: string; readonly sha256: string };

/** One party's signature under given terms. */
export interface PartySignature {
  readonly party: string;
  readonly signature: Signature;
}

/** A piece of evidence: of which kind, and which document of the case holds it. */
export interface GivenEvidence {
  readonly kind: EvidenceKind;
  readonly documentId: string;
}

/** By whose fault a contract ends before its time. */
export const FAULTS = ["citizen", "agency", "nobody", "agreement"] as const;

/** By whose fault a contract ends before its time. */
export type Fault = (typeof FAULTS)[number];

/** What a commission made of a draft. */
export type CommissionVerdict = "approves" | "returns" | "refuses";

/** What happens to a contract, each with what it says of its own. */
export interface ContractDeeds {
  redraft: { readonly terms: ContractTerms };
  refer: { readonly note?: string | undefined };
  "commission-decides": {
    readonly verdict: CommissionVerdict;
    readonly protocol: string;
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly reason: string;
  };
  /** `accepted`: what no figure of law settles and a person answers for. */
  agree: {
    readonly accepted: readonly { readonly code: RefusalCode; readonly reason: string }[];
  };
  sign: PartySignature;
  withdraw: { readonly reason: string };
  amend: {
    readonly terms: ContractTerms;
    readonly reason: string;
    readonly signatures: readonly PartySignature[];
  };
  prolong: {
    readonly endsOn: CalendarDate;
    readonly ground: string;
    readonly evidence: readonly GivenEvidence[];
  };
  suspend: { readonly reason: string };
  resume: { readonly reason: string };
  pay: { readonly paymentId: string; readonly amount: string; readonly order: string };
  fulfil: { readonly obligationId: string; readonly evidence: readonly GivenEvidence[] };
  "file-report": { readonly report: MonthlyReport };
  "judge-report": {
    readonly month: CalendarMonth;
    readonly accepted: boolean;
    readonly reason?: string | undefined;
  };
  visit: {
    readonly visitId: string;
    readonly found: string;
    readonly documentId?: string | undefined;
  };
  end: { readonly note?: string | undefined };
  "end-early": { readonly fault: Fault; readonly reason: string };
  check: { readonly continues: boolean; readonly found: string };
  measure: { readonly measurement: IncomeMeasurement };
  "claim-recovery": {
    readonly claimId: string;
    readonly amount: string;
    readonly ground: "early-end" | "misspent" | "false-papers" | "counting-error";
    readonly reason: string;
    readonly dueOn: CalendarDate;
  };
  repay: { readonly claimId: string; readonly amount: string };
  close: { readonly note?: string | undefined };
}

/** The name of what can happen to a contract. */
export type DeedName = keyof ContractDeeds;

/** Something that happened to a contract: what, when, by whom. */
export type ContractEvent = {
  [Name in DeedName]: {
    readonly action: Name;
    /** The same id twice is the same event. */
    readonly actionId: string;
    readonly on: CalendarDate;
    readonly by: string;
  } & ContractDeeds[Name];
}[DeedName];
