import { type ReviewRecord, stateOn } from "./review-record.ts";

/** Where a case stands in the queue: a list, and its place in it. Lists are read from the front. */
export interface QueuePlace {
  /** State and region: `proposed#RU-OMS`. */
  readonly queue: string;
  readonly queueOrder: string;
}

/** What the place follows from. */
export interface Placed {
  readonly caseId: string;
  readonly region: string;
  readonly appliedOn: string;
  /** How many looks settle the case; null where no rules apply, undefined before a proposal. */
  readonly looks: number | null | undefined;
  readonly record: ReviewRecord;
  readonly today: string;
}

const DIGITS = 3;
const SETTLED = 500;
const NO_RULES = 600;

/**
 * The place of a case in the queue.
 *
 * First stands what one look settles, then two, and so on: so each look changes most. What is settled
 * already needs a signature only and comes after, the oldest application first. A case put aside
 * stands in order of the day it comes back; of what is decided, the newest comes first.
 */
export function queuePlace(placed: Placed): QueuePlace {
  const { caseId, region, appliedOn, record, looks } = placed;
  const state = stateOn(record, placed.today);
  const rank = String(rankOf(looks)).padStart(DIGITS, "0");
  const decided = state === "confirmed" || state === "refused";
  const undecided = state === "held" ? (record.hold?.until ?? appliedOn) : rank;
  const first = decided ? newestFirst(placed.today) : undecided;
  return { queue: `${state}#${region}`, queueOrder: `${first}#${appliedOn}#${caseId}` };
}

const LAST_DAY = 99_999_999;

/** A text that stands before those of earlier days. */
export function newestFirst(day: string): string {
  return String(LAST_DAY - Number(day.replaceAll("-", ""))).padStart(8, "0");
}

function rankOf(looks: number | null | undefined): number {
  if (looks === null || looks === undefined) return NO_RULES;
  return looks === 0 ? SETTLED : Math.min(looks, SETTLED - 1);
}
