import type { Role } from "../../shared/contracts/access.ts";
import type { UploadRequest, UploadTicket } from "../../shared/contracts/api.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import { shownFileName } from "../../shared/contracts/file-name.ts";

/** What offering needs from the outside world. */
export interface Ports {
  /** The members of the case; undefined where there is no such case for whoever asks. */
  readonly membersOf: (caseId: string, asker: Asker) => Promise<readonly string[] | undefined>;
  readonly findDocument: (
    caseId: string,
    documentId: string,
  ) => Promise<StoredDocument | undefined>;
  /** False if the document stands already. */
  readonly write: (document: StoredDocument, actor: string) => Promise<boolean>;
  readonly formFor: (offer: {
    readonly caseId: string;
    readonly documentId: string;
    readonly contentType: string;
    readonly mostBytes: number;
  }) => Promise<UploadTicket["upload"]>;
  /** An id for a new document; the same for the same `retryKey` in the same case. */
  readonly newId: (caseId: string, retryKey: string | undefined) => string;
  readonly now: () => Date;
}

/** Who asks for a place to upload, and for which case. */
export interface Asker {
  readonly caseId: string;
  readonly actor: string;
  readonly roles: readonly Role[];
  /** Whether the asker holds a link for the case: then the link is the right, and roles say nothing. */
  readonly byLink?: boolean;
  /** Sent by a page that may ask again after a lost answer: one key, one document. */
  readonly retryKey?: string | undefined;
}

/** A ticket, or why there is none. */
export type Offer =
  | { readonly ticket: UploadTicket }
  | { readonly refused: "no-such-case" | "no-such-member" | "already-used" };

/** Announces a document in its case and gives out the form with which it may be uploaded. */
export function offerUpload(ports: Ports) {
  return async (request: UploadRequest, asker: Asker): Promise<Offer> => {
    const { caseId, actor, retryKey } = asker;
    const members = await ports.membersOf(caseId, asker);
    if (members === undefined) return { refused: "no-such-case" };
    if (!members.includes(request.memberId)) return { refused: "no-such-member" };

    const documentId = ports.newId(caseId, retryKey);
    const fileName = shownFileName(request.fileName);
    const offered: StoredDocument = {
      ...{ caseId, documentId, version: 0, status: "offered" },
      changedAt: ports.now().toISOString(),
      ...{ memberId: request.memberId, fileName, reasons: [], sources: [] },
    };
    if (!(await ports.write(offered, actor)) && !(await isSameOffer(ports, offered))) {
      return { refused: "already-used" };
    }
    const { contentType, bytes } = request;
    const upload = await ports.formFor({ caseId, documentId, contentType, mostBytes: bytes });
    return { ticket: { documentId, upload } };
  };
}

/** Whether what stands is this very offer, made before and not yet used. */
async function isSameOffer(ports: Ports, offered: StoredDocument): Promise<boolean> {
  const standing = await ports.findDocument(offered.caseId, offered.documentId);
  return (
    standing?.status === "offered" &&
    standing.memberId === offered.memberId &&
    standing.fileName === offered.fileName
  );
}
