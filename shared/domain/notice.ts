import type { ReviewCode } from "./review-codes.ts";

/** Something about the papers that a person must see, before any rule is applied. */
export interface Notice {
  readonly code: ReviewCode;
  readonly detail: string;
  readonly figures: readonly string[];
}
