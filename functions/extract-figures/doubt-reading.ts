import type { Reading, ReadingReason, RejectionCode } from "../../shared/reading/reading.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/** Failures that a rejected reading can name as they are. */
const REJECTIONS = new Set<string>([
  "NOT_AN_IMAGE",
  "UNSUPPORTED_TYPE",
  "TOO_LARGE",
  "TOO_MANY_PAGES",
  "ENCRYPTED",
  "DAMAGED",
  "TOO_SMALL",
  "EMPTY_PAGE",
  "TIME_LIMIT",
  "MEMORY_LIMIT",
]);

/**
 * Why a document yields nothing when every source failed; undefined while one of them saw it.
 *
 * A failure that is no fault of the file counts as `TIME_LIMIT`: no reader answered while it waited.
 */
export function failureOfAll(
  recordings: readonly Recording[],
): { readonly code: RejectionCode; readonly message: string } | undefined {
  if (recordings.some(({ outcome }) => outcome !== "failed")) return undefined;
  const codes = recordings.flatMap(({ warnings }) => warnings.map(({ code }) => code));
  const code = codes.find(isRejection) ?? "TIME_LIMIT";
  return { code, message: "No reader could read the file: save or scan it again and send it anew" };
}

const isRejection = (code: string): code is RejectionCode => REJECTIONS.has(code);

/**
 * The reading with what its readers themselves doubted: pages they missed or saw badly put it before
 * a person, whatever the figures of the other pages prove.
 */
export function withDoubts(reading: Reading, recordings: readonly Recording[]): Reading {
  if (reading.status === "rejected") return reading;
  const doubts = doubtsOf(recordings);
  if (doubts.length === 0) return reading;
  return { ...reading, status: "needs-review", reasons: [...reading.reasons, ...doubts] };
}

function doubtsOf(recordings: readonly Recording[]): ReadingReason[] {
  const pagesByCode = new Map<string, Set<number>>();
  for (const { outcome, warnings } of recordings) {
    if (outcome !== "partial") continue;
    for (const { code, pages } of warnings) {
      pagesByCode.set(code, new Set([...(pagesByCode.get(code) ?? []), ...pages]));
    }
    if (warnings.length === 0) pagesByCode.set("PAGE_NOT_READ", new Set());
  }
  return [...pagesByCode]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, pages]) => ({ code, message: `A reader doubts ${pagesText(pages)}: look at it` }));
}

function pagesText(pages: ReadonlySet<number>): string {
  if (pages.size === 0) return "the file";
  return `page ${[...pages].sort((one, other) => one - other).join(", ")}`;
}
