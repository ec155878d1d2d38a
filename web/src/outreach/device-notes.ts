import type { RoadAnswer, RoadBatch } from "../../../shared/contracts/outreach.ts";
import { sendNotes } from "../server/outreach.ts";

const DEVICE = "opora.road-device";
const NUMBER = "opora.road-number";

/** The number of the next note of this device; numbers are never used again. */
export function nextNumber(): number {
  return Number(localStorage.getItem(NUMBER) ?? "0") + 1;
}

/**
 * Hands notes in under this device's own name. Their numbers are used up only once they arrived, so a
 * second try after a lost answer sends the same notes under the same numbers.
 */
export async function handIn(notes: RoadBatch["notes"]): Promise<RoadAnswer> {
  const answer = await sendNotes({ deviceId: deviceId(), notes });
  const last = Math.max(...notes.map(({ number }) => number));
  localStorage.setItem(NUMBER, String(Math.max(last, nextNumber() - 1)));
  return answer;
}

function deviceId(): string {
  const kept = localStorage.getItem(DEVICE);
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  localStorage.setItem(DEVICE, made);
  return made;
}
