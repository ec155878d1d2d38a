import { keptDrafts } from "../application/draft.ts";
import { sendDrafts } from "../application/send-drafts.ts";
import { deliverTo, offerPlace } from "../server/cases.ts";
import { sendWaiting } from "./outbox.ts";

/**
 * Sends everything that waits on this device, applications first; the ids of the papers that arrived
 * come back. A paper whose application is not sent yet stays.
 */
export async function sendPapers(): Promise<readonly string[]> {
  await sendDrafts();
  const held = (await keptDrafts()).filter(({ state }) => state !== "sent").map(({ id }) => id);
  return sendWaiting(
    {
      offer: (paper, fileName) => offerPlace(paper.caseId, paper, fileName),
      deliver: deliverTo,
    },
    ({ caseId }) => !held.includes(caseId),
  );
}
