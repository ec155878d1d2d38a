import type { CalendarDate, CalendarMonth } from "./calendar.ts";
import type { IncomeKind } from "./income-kind.ts";

/** How a member stands to the applicant. */
export const RELATIONS = [
  "applicant",
  "spouse",
  "child",
  "ward",
  "parent",
  "grandparent",
  "sibling",
  "grandchild",
  "partner",
  "other",
] as const;

/** How a member stands to the applicant. */
export type Relation = (typeof RELATIONS)[number];

/** What the law asks about a person besides age and kinship. */
export const CIRCUMSTANCES = [
  "conscript",
  "cadet",
  "imprisoned",
  "in-custody",
  "compulsory-treatment",
  "full-state-support",
  "missing",
  "wanted",
  "parental-rights-lost",
  "lives-with-other-parent",
  "mobilised",
  "svo-participant",
  "unemployed",
  "pensioner",
  "disabled",
  "able-bodied",
  "caring",
] as const;

/** What the law asks about a person besides age and kinship. */
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** The directions a social contract may take. */
export const DIRECTIONS = [
  "job-search",
  "training",
  "entrepreneurship",
  "personal-plot",
  "other-measures",
] as const;

/** The direction a social contract takes. */
export type Direction = (typeof DIRECTIONS)[number];

/** A person named in the application. */
export interface Member {
  readonly id: string;
  readonly relation: Relation;
  readonly birthDate: CalendarDate;
  readonly name?: string | undefined;
  readonly study?: "full-time" | "part-time" | undefined;
  readonly married?: boolean | undefined;
  readonly circumstances?: readonly Circumstance[] | undefined;
  readonly dismissedOn?: CalendarDate | undefined;
  readonly inn?: string | undefined;
  readonly snils?: string | undefined;
  readonly iin?: string | undefined;
}

/** Whether an amount is before or after tax. */
export type Basis = "gross" | "net" | "unknown";

/** One payment known without a scan. */
export interface DeclaredIncome {
  readonly memberId: string;
  readonly kind: IncomeKind;
  /** Decimal text with two places. */
  readonly amount: string;
  readonly currency: string;
  readonly basis: Basis;
  readonly receivedIn: CalendarMonth;
  readonly accruedFor?: AccrualPeriod | undefined;
  readonly expenses?: string | undefined;
  readonly loanKind?: "mortgage" | "other" | undefined;
}

/** The months a payment was earned in, both ends included. */
export interface AccrualPeriod {
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
}

/** A case file: what is known when the rules are applied, before any paper is read. */
export interface Application {
  readonly schema: "opora.case/1";
  readonly id: string;
  readonly programme: string;
  readonly region: string;
  readonly zone?: "north" | "south" | undefined;
  readonly territory?: string | undefined;
  readonly appliedOn: CalendarDate;
  readonly direction?: Direction | undefined;
  readonly members: readonly Member[];
  readonly income: readonly DeclaredIncome[];
  readonly documents: readonly { readonly file: string; readonly memberId: string }[];
}
