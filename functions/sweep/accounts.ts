import { DOCUMENT_STATUSES, type DocumentStatus } from "../../shared/domain/document-status.ts";

/** Statuses of documents of which nothing was uploaded. */
const WITHOUT_UPLOAD: readonly DocumentStatus[] = ["offered", "abandoned"];

/**
 * How many uploads no document accounts for, or the reverse: 0 as long as every upload is read,
 * rejected, linked, with a person or under way. Claim and document are written in one transaction,
 * so anything else is a leak; the index may lag by a moment.
 */
export async function unaccounted<Upload extends string>(
  count: (status: DocumentStatus | Upload) => Promise<number>,
  upload: Upload,
): Promise<number> {
  const statuses = DOCUMENT_STATUSES.filter((status) => !WITHOUT_UPLOAD.includes(status));
  const [uploads, ...documents] = await Promise.all([upload, ...statuses].map(count));
  return Math.abs((uploads ?? 0) - documents.reduce((total, one) => total + one, 0));
}
