import type { ReadingOrder } from "../contracts/messages.ts";
import type { StartQuotas } from "../contracts/start-lanes.ts";
import type { Slot } from "./start-notes.ts";

/** What Textract allows the account, as far as Opora may use it, and over how many lanes. */
export interface StartLimits extends StartQuotas {
  readonly lanes: number;
}

/** A start of which nobody knows whether it happened holds its place until any job of it is over. */
const UNKNOWN_MS = 3_600_000;
/** No job of Textract is open for longer. */
const LONGEST_JOB_MS = 24 * 3_600_000;

/** The lane that the content of an upload names, by other digits of its hash than those of its place. */
export function laneOf({ sha256 }: ReadingOrder, { lanes }: StartLimits): number {
  return Number.parseInt(sha256.slice(8, 16), 16) % lanes;
}

/** How many of the places are a lane's: together they are all. */
export function placesOf(lane: number, { openJobs, lanes }: StartLimits): number {
  return Math.floor(openJobs / lanes) + (lane < openJobs % lanes ? 1 : 0);
}

/** A free place, looked for from one that the order itself names, so that workers seldom meet. */
export function freeSlot(
  all: readonly Slot[],
  places: number,
  { sha256, versionId }: ReadingOrder,
  now: number,
): { readonly slot: number; readonly version: number } | undefined {
  const bySlot = new Map(all.map((slot) => [slot.slot, slot]));
  const first = Number.parseInt(sha256.slice(0, 8), 16) + versionId.length;
  for (let step = 0; step < places; step += 1) {
    const slot = (first + step) % places;
    const standing = bySlot.get(slot);
    if (standing === undefined) return { slot, version: 0 };
    if (isFree(standing, now)) return standing;
  }
  return undefined;
}

function isFree({ holder, takenAt = "", jobId }: Slot, now: number): boolean {
  if (holder === undefined) return true;
  const longest = jobId === undefined ? UNKNOWN_MS : LONGEST_JOB_MS;
  return Date.parse(takenAt) < now - longest;
}
