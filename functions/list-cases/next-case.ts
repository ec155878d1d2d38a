import type { NextCase, NextRequest } from "../../shared/contracts/queue.ts";
import type { ReviewState } from "../../shared/domain/review/review-state.ts";

/** What taking the next case needs from the outside world. */
export interface NextPorts {
  /** Free cases of a state, the one where a look changes most first. */
  readonly free: (
    state: ReviewState,
    request: NextRequest,
  ) => Promise<readonly { readonly caseId: string; readonly holdsUntil?: string }[]>;
  /** Claims a case for the asker; false where somebody else was first. */
  readonly claim: (caseId: string, minutes: number | undefined) => Promise<boolean>;
}

/** First what came back from an objection or waits for a signature, then the queue itself. */
const ORDER: readonly ReviewState[] = ["objected", "to-countersign", "held", "proposed"];

/**
 * Claims the first case that the asker may work on. Two people who ask at once get two cases: of two
 * claims on one case only one is written.
 */
export function nextCase({ free, claim }: NextPorts) {
  return async (request: NextRequest): Promise<NextCase> => {
    for (const state of ORDER) {
      for (const { caseId } of await free(state, request)) {
        if (await claim(caseId, request.minutes)) return { caseId };
      }
    }
    return { caseId: null };
  };
}
