import type { AccrualPeriod, Basis } from "./application.ts";
import type { CalendarMonth } from "./calendar.ts";
import type { IncomeKind } from "./income-kind.ts";
import type { Money } from "./money.ts";
import type { ReviewCode } from "./review-codes.ts";

/** One payment as it is to be counted, whatever told us of it. */
export interface Payment {
  readonly memberId: string;
  readonly kind: IncomeKind;
  /** Null when a paper names the payment and its amount cannot be read: never 0. */
  readonly amount: Money | null;
  readonly currency: string;
  readonly basis: Basis;
  readonly receivedIn: CalendarMonth;
  readonly accruedFor?: AccrualPeriod | undefined;
  readonly expenses?: Money | undefined;
  readonly loanKind?: "mortgage" | "other" | undefined;
  readonly source: PaymentSource;
  readonly doubt?: Doubt | undefined;
  /** Other amounts that the papers allow, each with what is asked about it. */
  readonly others?: readonly OtherAmount[] | undefined;
}

/** Another amount for a payment, such as the declared one beside the scanned one. */
export interface OtherAmount {
  readonly code: ReviewCode;
  readonly amount: Money;
}

/** Where a payment is known from. */
export type PaymentSource =
  | { readonly kind: "declared"; readonly index: number }
  | {
      readonly kind: "paper";
      readonly document: string;
      readonly figure: string;
      readonly page: number;
      readonly box: readonly [number, number, number, number];
    };

/** Why an amount is not certain, and between which values it lies. */
export interface Doubt {
  readonly code: ReviewCode;
  /** True when nothing may be decided on the amount as it stands. */
  readonly blocks: boolean;
  readonly low: Money;
  /** Null when no upper bound is known. */
  readonly high: Money | null;
}
