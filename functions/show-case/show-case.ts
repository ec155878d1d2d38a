import type { CaseList, CaseView, DocumentView } from "../../shared/contracts/api.ts";
import type { Case } from "../../shared/contracts/case.ts";
import type { Decision } from "../../shared/contracts/decision.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { Reading } from "../../shared/contracts/reading.ts";

/** A case with where it stands. */
interface ShownCase {
  readonly caseId: string;
  readonly status: "open" | "proposed" | "confirmed";
  readonly statusSince: string;
  readonly application: Case;
}

/** Everything that stands in a case. */
export interface ShownFile {
  readonly case: ShownCase;
  readonly documents: readonly StoredDocument[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly decisions: readonly {
    readonly status: "proposed" | "confirmed" | "superseded";
    readonly decision: Decision;
  }[];
}

/** What showing needs from the outside world. */
export interface Ports {
  readonly file: (caseId: string) => Promise<ShownFile | undefined>;
  /** Cases of one status, the newest first. */
  readonly casesOf: (status: ShownCase["status"]) => Promise<readonly ShownCase[]>;
  readonly linkTo: (sha256: string, page: number) => Promise<string>;
}

const STATUSES = ["open", "proposed", "confirmed"] as const;

/** The cases, the one that changed last first. */
export function listCases({ casesOf }: Ports) {
  return async (): Promise<CaseList> => {
    const found = (await Promise.all(STATUSES.map(casesOf))).flat();
    const newestFirst = found.sort((one, other) => (one.statusSince < other.statusSince ? 1 : -1));
    return {
      cases: newestFirst.map(({ caseId, status, application }) => ({
        caseId,
        programme: application.programme,
        region: application.region,
        appliedOn: application.appliedOn,
        status,
      })),
    };
  };
}

/** One case with its documents, their figures and the decision; undefined where there is none. */
export function showCase({ file, linkTo }: Ports) {
  return async (caseId: string): Promise<CaseView | undefined> => {
    const found = await file(caseId);
    if (found === undefined) return undefined;
    const documents = found.documents.map((document) =>
      viewOf(document, found.readings.get(document.documentId), linkTo),
    );
    return {
      case: found.case.application,
      documents: await Promise.all(documents),
      decision: standing(found.decisions),
    };
  };
}

async function viewOf(
  document: StoredDocument,
  reading: Reading | undefined,
  linkTo: Ports["linkTo"],
): Promise<DocumentView> {
  const { documentId, memberId, fileName, status, linkedTo } = document;
  const reasons = document.reasons.map(({ code, message }) => ({ code, message }));
  return {
    ...{ documentId, fileName, status, reasons },
    ...(memberId !== undefined && { memberId }),
    ...(linkedTo !== undefined && { linkedTo }),
    ...(reading !== undefined && reading.sha256 === document.sha256 && { reading }),
    pages: await pagesOf(document, linkTo),
  };
}

/** Pictures stand once the document has been read by something that draws them. */
async function pagesOf({ status, sha256, pages = 0 }: StoredDocument, linkTo: Ports["linkTo"]) {
  if (sha256 === undefined || (status !== "read" && status !== "needs-review")) return [];
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return Promise.all(numbers.map(async (page) => ({ page, url: await linkTo(sha256, page) })));
}

function standing(decisions: ShownFile["decisions"]): Decision | null {
  const last = (status: string) => decisions.findLast((decision) => decision.status === status);
  return (last("confirmed") ?? last("proposed"))?.decision ?? null;
}
