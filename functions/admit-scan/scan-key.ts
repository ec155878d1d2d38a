/** Which document of which case an uploaded object is. */
export interface ScanKey {
  /** The key itself, decoded. */
  readonly key: string;
  readonly caseId: string;
  readonly documentId: string;
}

/**
 * Reads `scans/{caseId}/{documentId}` from a key as S3 events spell it: URL-encoded, `+` for a space.
 *
 * @returns undefined for a key of any other form, such as a folder's placeholder.
 * @throws {URIError} If the encoding itself is broken, which S3 never sends.
 */
export function scanKey(encoded: string): ScanKey | undefined {
  const key = decodeURIComponent(encoded.replaceAll("+", " "));
  const [folder, caseId, documentId, ...rest] = key.split("/");
  if (folder !== "scans" || !caseId || !documentId || rest.length > 0) return undefined;
  return { key, caseId, documentId };
}
