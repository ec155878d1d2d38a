import type { FoundFigure } from "../find/found-figure.ts";
import type { Check, ReadingReason } from "../reading.ts";
import type { Identity } from "./identity.ts";

/** A paper with its figures located and its equations set up, before anything is proven. */
export interface FoundPaper {
  readonly form: string;
  readonly pages: readonly number[];
  readonly fields: Readonly<Record<string, string>>;
  readonly figures: readonly FoundFigure[];
  readonly identities: readonly Identity[];
  /**
   * Identities' codes that are the sum over a printed total: with one of these on the paper,
   * agreement of readers alone never confirms.
   */
  readonly sums: readonly string[];
  /** True where the form always prints a total, found or not. */
  readonly printsTotal: boolean;
  /** Checks of fields rather than figures, such as check digits: they are shown and decide nothing. */
  readonly checks?: readonly Check[];
  /** True where a part of the recording is missing: what is there may be half a table. */
  readonly incomplete?: boolean;
  /** What the form itself noticed: suspicion flags and missing parts. */
  readonly reasons: readonly ReadingReason[];
}
