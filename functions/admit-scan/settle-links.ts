import type { StoredDocument } from "../../shared/contracts/document.ts";
import { nextDocumentStatus } from "../../shared/domain/document-status.ts";
import { BY_HAND, holds, type Standing } from "./plan-admission.ts";

/** What setting links right needs from the outside world. */
export interface LinkPorts {
  /** Every document of a case, as it stands now. */
  readonly documentsOf: (caseId: string) => Promise<readonly StoredDocument[]>;
  readonly firstWith: (caseId: string, sha256: string) => Promise<Standing["first"]>;
  /**
   * Writes a document whose link was set right; with `contentVersion` it now brought its content first.
   * False if something moved since it was read.
   */
  readonly relink: (
    document: StoredDocument,
    at: string,
    contentVersion?: number,
  ) => Promise<boolean>;
  readonly now: () => Date;
}

/** The document itself, and those that are read because it holds another content now. */
export interface SettledLinks {
  readonly current: StoredDocument;
  readonly released: readonly StoredDocument[];
}

const ATTEMPTS = 12;

/**
 * Sets right the links from and to a document, after it took its content: what was linked to the
 * content it held before is read itself, and what was linked beside that is linked to it.
 *
 * Both sides come here after their own write, so whichever writes last sees the other: no link is
 * left to a document that holds something else. A second run finds what the first released.
 */
export async function settleLinks(ports: LinkPorts, of: StoredDocument): Promise<SettledLinks> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const documents = await ports.documentsOf(of.caseId);
    const stale = documents.filter((one) => isAbout(one, of) && isStale(one, documents));
    for (const document of stale) await settleLink(ports, document);
    if (stale.length > 0) continue;
    const released = documents.filter(
      ({ releasedBy, status }) => releasedBy === of.documentId && status === "reading",
    );
    const current = documents.find(({ documentId }) => documentId === of.documentId) ?? of;
    return { current, released };
  }
  throw new RangeError(`Cannot set links right: the case moved ${ATTEMPTS} times`);
}

function isAbout(one: StoredDocument, { documentId }: StoredDocument): boolean {
  return one.documentId === documentId || one.linkedTo === documentId;
}

function isStale(one: StoredDocument, documents: readonly StoredDocument[]): boolean {
  const { status, sha256, linkedTo } = one;
  if (status !== "linked" || sha256 === undefined) return false;
  return !documents.some((other) => other.documentId === linkedTo && holds(other, sha256));
}

async function settleLink(ports: LinkPorts, document: StoredDocument): Promise<void> {
  const { caseId, documentId, sha256 = "", linkedTo, ...rest } = document;
  const first = await ports.firstWith(caseId, sha256);
  const at = ports.now().toISOString();
  const holder = first.document;
  if (holder && holder.documentId !== documentId && holds(holder, sha256)) {
    await ports.relink({ ...document, linkedTo: holder.documentId }, at);
    return;
  }
  const byHand = document.sources.length === 0;
  const event = byHand ? "kept-from-readers" : "first-replaced";
  const status = nextDocumentStatus(document.status, event);
  if (status === undefined) return;
  const reasons = byHand ? [BY_HAND] : [];
  const read = { ...rest, caseId, documentId, sha256, status, changedAt: at, reasons };
  const released = linkedTo === undefined ? read : { ...read, releasedBy: linkedTo };
  await ports.relink(released, at, first.version);
}
