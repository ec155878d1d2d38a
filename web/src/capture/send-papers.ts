import { deliverTo, offerPlace } from "../server/cases.ts";
import { sendWaiting } from "./outbox.ts";

/** Sends everything that waits on this device; the ids of the papers that arrived come back. */
export function sendPapers(): Promise<readonly string[]> {
  return sendWaiting({
    offer: (paper, fileName) => offerPlace(paper.caseId, paper, fileName),
    deliver: deliverTo,
  });
}
