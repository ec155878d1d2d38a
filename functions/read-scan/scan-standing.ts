import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/** What telling where a scan stands needs from the outside world. */
export interface StandingPorts {
  readonly findDocument: (
    caseId: string,
    documentId: string,
  ) => Promise<StoredDocument | undefined>;
  /** What the readers here kept of this content; undefined while they kept nothing. */
  readonly recordings: (sha256: string) => Promise<readonly Recording[] | undefined>;
}

/**
 * Whether an order still is of its document, and whether it was carried out.
 *
 * A failure is tried again as long as the document waits. Once the document has ended, an order that
 * comes again finds it read: no later answer may change it, so reading it once more is time for nothing.
 */
export function scanStanding({ findDocument, recordings }: StandingPorts) {
  return {
    isCurrent: async ({ caseId, documentId, sha256 }: ReadingOrder): Promise<boolean> =>
      (await findDocument(caseId, documentId))?.sha256 === sha256,

    hasRead: async ({ caseId, documentId, sha256 }: ReadingOrder): Promise<boolean> => {
      const kept = await recordings(sha256);
      if (kept === undefined) return false;
      if (kept.some(({ outcome }) => outcome !== "failed")) return true;
      return (await findDocument(caseId, documentId))?.status !== "reading";
    },
  };
}
