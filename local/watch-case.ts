import type { CaseView } from "../shared/contracts/api.ts";
import type { CaseClient } from "./case-client.ts";

/** How long a case may take, and who hears what happens. */
export interface WatchOptions {
  readonly timeoutMs: number;
  readonly say: (line: string) => void;
}

const ASK_EVERY_MS = 700;
const UNDER_WAY = ["offered", "reading"];

/**
 * Waits until every document of a case has come to its end and a decision takes them all into
 * account, saying each step as it happens.
 *
 * @throws {Error} When the time is over, naming what is still under way.
 */
export async function watchCase(
  client: CaseClient,
  caseId: string,
  { timeoutMs, say }: WatchOptions,
): Promise<CaseView> {
  const until = Date.now() + timeoutMs;
  const seen = new Map<string, string>();
  for (;;) {
    const view = await client.show(caseId);
    for (const document of view.documents) {
      if (seen.get(document.documentId) === document.status) continue;
      seen.set(document.documentId, document.status);
      say(`  ${document.fileName}: ${document.status}`);
    }
    if (isDone(view)) return view;
    if (Date.now() > until) {
      const waiting = view.documents.filter(({ status }) => UNDER_WAY.includes(status));
      const what = waiting.map(({ fileName, status }) => `${fileName} (${status})`).join(", ");
      throw new Error(
        `Cannot decide the case within ${timeoutMs / 1000} seconds: still under way ${what === "" ? "the decision itself" : what}; look into the logs of the functions`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

function isDone({ documents, decision }: CaseView): boolean {
  if (decision === null || documents.some(({ status }) => UNDER_WAY.includes(status))) return false;
  const { evidence } = decision.receipt;
  const heard = new Set(evidence.map(({ document }) => document));
  return documents.every(
    ({ documentId, reading, status }) =>
      reading === undefined || status === "linked" || heard.has(documentId),
  );
}
