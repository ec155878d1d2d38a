import type { Application } from "./application.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Evidence } from "./evidence.ts";
import type { IncomeKind } from "./income-kind.ts";
import type { AgencyLaw } from "./law.ts";
import type { Confidence } from "./parameter.ts";
import type { ReviewCode } from "./review-codes.ts";
import type { IncomeTest } from "./rules/income-test.ts";
import type { TraceNode } from "./trace.ts";

/** What the rules yield: always a proposal until a caseworker confirms it. */
export type Outcome = "eligible" | "not-eligible" | "undetermined";

/** The decision on a case, as it is written to a file: `opora.decision/1`. */
export interface Decision {
  readonly schema: "opora.decision/1";
  readonly caseId: string;
  readonly programme: string;
  readonly region: string;
  readonly appliedOn: string;
  readonly rules: { readonly version: string; readonly hash: string };
  readonly period: { readonly months: readonly string[]; readonly cites: readonly string[] };
  readonly household: readonly DecidedMember[];
  readonly income: readonly DecidedIncome[];
  readonly total: string | null;
  readonly perCapita: string | null;
  readonly threshold: DecidedThreshold | null;
  readonly incomeTest: IncomeTest;
  readonly outcome: Outcome;
  readonly needsReview: boolean;
  readonly review: readonly ReviewEntry[];
  readonly alternatives: readonly DecidedAlternative[];
  readonly robustness: {
    readonly perCapitaLow: string | null;
    readonly perCapitaHigh: string | null;
    readonly stable: boolean;
  };
  readonly benefit: DecidedBenefit | null;
  readonly trace: TraceNode;
  readonly receipt: Receipt;
}

/** A member, counted or not, with the reason. */
export interface DecidedMember {
  readonly memberId: string;
  readonly counted: boolean;
  readonly reason: string;
  readonly cites: readonly string[];
}

/** One source payment and what counts of it. */
export interface DecidedIncome {
  readonly memberId: string;
  readonly kind: IncomeKind;
  readonly month: string;
  readonly amount: string | null;
  readonly counted: string | null;
  readonly rule: string;
  readonly cites: readonly string[];
  /** Null for declared income. */
  readonly evidence: { readonly document: string; readonly figure: string } | null;
}

/** What the per-capita income was compared with. */
export interface DecidedThreshold {
  readonly amount: string;
  readonly name: string;
  readonly validFrom: string;
  readonly cites: readonly string[];
  readonly confidence: Confidence;
}

/** A reason for a caseworker's look; decisive when the answer can change the test. */
export interface ReviewEntry {
  readonly code: ReviewCode;
  readonly message: string;
  readonly decisive: boolean;
  readonly figures: readonly string[];
}

/** Another reading of law or paper, with what it yields. */
export interface DecidedAlternative {
  readonly question: string;
  readonly perCapita: string | null;
  readonly threshold: string | null;
  readonly incomeTest: IncomeTest;
}

/** What is paid, rounded once. */
export interface DecidedBenefit {
  readonly monthly: string;
  readonly childSupplement: string;
  readonly months: number;
  readonly payable: string;
}

/** Everything needed to compute the decision again. */
export interface Receipt {
  readonly schema: "opora.receipt/1";
  readonly application: Application;
  readonly evidence: readonly Evidence[];
  readonly asKnownOn: CalendarDate | null;
  readonly agency: AgencyLaw | null;
  readonly rulesHash: string;
  /** Hash of the data of each place used. */
  readonly data: Readonly<Record<string, string>>;
  readonly inputHash: string;
  readonly resultHash: string;
}
