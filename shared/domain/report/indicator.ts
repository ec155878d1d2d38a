import type { Span } from "./tally.ts";

/** One figure of a report, with what it was divided from. */
export interface Indicator {
  readonly name: string;
  readonly kind: "count" | "share" | "growth" | "change";
  /** The count itself, or what was divided. Null where it is not known. */
  readonly numerator: number | null;
  /** What it was divided by; null for a count, and where it is not known. */
  readonly denominator: number | null;
  /** Rounded half up to six places; null where nothing could be divided. */
  readonly value: number | null;
  /** How many contracts could not be counted because a figure of theirs is unknown. */
  readonly notMeasured: number;
  /** Between which days the two incomes were measured, where the indicator compares them. */
  readonly measured?: { readonly before: Span | null; readonly after: Span | null } | undefined;
  /** The exact fraction, where numerator and denominator are rounded themselves. */
  readonly exact?: string | undefined;
  /** Set where the figure is left out of a published table. */
  readonly protected?: true | undefined;
}
