import type { CaseEvent } from "./case-event.ts";
import type { CaseDocument } from "./case-evidence.ts";
import { reviewRecord } from "./review-record.ts";

/** A document with the instant of its last change. */
interface DatedDocument extends CaseDocument {
  readonly changedAt: string;
}

/** What answers a question: a paper of which something was read, whoever sent it. */
const ANSWERS: readonly string[] = ["read", "needs-review"];

/**
 * The first paper that arrived since the family was asked for papers, while the case waits for them:
 * then it waits for the family no longer. Whether the paper is the one that was asked for, or another
 * is still missing, the next look at the case says; a file of which nothing can be read answers nothing.
 */
export function answeringPaper(
  events: readonly CaseEvent[],
  documents: readonly DatedDocument[],
): string | undefined {
  const { state, asked } = reviewRecord(events, true);
  if (state !== "asked" || asked === undefined) return undefined;
  const arrived = documents
    .filter(({ status, changedAt }) => ANSWERS.includes(status) && changedAt > asked.at)
    .sort((one, other) => (one.changedAt < other.changedAt ? -1 : 1));
  return arrived[0]?.documentId;
}
