import type { DocumentView } from "../contracts/api.ts";
import type { StoredDocument } from "../contracts/document.ts";
import type { Reading } from "../reading/reading.ts";

/** Signs the address of a page's picture. */
export type LinkTo = (sha256: string, page: number) => Promise<string>;

/** A document as the page of its case shows it, with its reading and pictures of its pages. */
export async function documentView(
  document: StoredDocument,
  reading: Reading | undefined,
  linkTo: LinkTo,
): Promise<DocumentView> {
  const { documentId, memberId, fileName, status, linkedTo } = document;
  const reasons = document.reasons.map(({ code, message }) => ({ code, message }));
  return {
    ...{ documentId, fileName, status, reasons },
    ...(memberId !== undefined && { memberId }),
    ...(linkedTo !== undefined && { linkedTo }),
    ...(reading !== undefined &&
      reading.sha256 === document.sha256 && { reading: reading as DocumentView["reading"] }),
    pages: await pagesOf(document, linkTo),
  };
}

/** A paper of which no form was found, or no figure, is looked at by a person like any other. */
const DRAWN_REJECTIONS = ["UNKNOWN_FORM", "NO_FIGURES"];

/** Pictures stand once something that draws them has had the document. */
async function pagesOf(document: StoredDocument, linkTo: LinkTo) {
  const { status, sha256, reasons, pages = 0 } = document;
  const drawn =
    status === "read" ||
    status === "needs-review" ||
    (status === "rejected" && reasons.some(({ code }) => DRAWN_REJECTIONS.includes(code)));
  if (sha256 === undefined || !drawn) return [];
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return Promise.all(numbers.map(async (page) => ({ page, url: await linkTo(sha256, page) })));
}
