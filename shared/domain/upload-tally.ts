import type { DocumentStatus } from "./document-status.ts";

/** Where an upload may be: each stands in one of these from its admission on. */
export const TALLIED = ["reading", "read", "needs-review", "rejected", "linked"] as const;
type Tallied = (typeof TALLIED)[number];

/** How many documents something was uploaded of, and how many of them stand in each status. */
export type UploadTally = Readonly<Record<"uploads" | Tallied, number>>;

const isTallied = (status: DocumentStatus | undefined): status is Tallied =>
  TALLIED.some((one) => one === status);

/**
 * What the tally changes by when a document changes its status; empty where it changes nothing.
 *
 * @param from Undefined where the document is new.
 * @param to Undefined where the document is erased.
 */
export function tallyChange(
  from: DocumentStatus | undefined,
  to: DocumentStatus | undefined,
): Partial<Record<keyof UploadTally, number>> {
  if (from === to) return {};
  const uploads = Number(isTallied(to)) - Number(isTallied(from));
  return {
    ...(uploads !== 0 && { uploads }),
    ...(isTallied(from) && { [from]: -1 }),
    ...(isTallied(to) && { [to]: 1 }),
  };
}

/**
 * How many uploads no status accounts for, or the reverse: 0 as long as every upload is read,
 * rejected, linked, with a person or under way.
 */
export function unaccounted(tally: UploadTally): number {
  const placed = TALLIED.reduce((total, status) => total + tally[status], 0);
  return Math.abs(tally.uploads - placed);
}
