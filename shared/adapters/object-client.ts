import { NoSuchKey, NotFound, S3Client, S3ServiceException } from "@aws-sdk/client-s3";

/**
 * The client of all adapters of S3. Checksums are added only where S3 demands them, or a presigned
 * address would carry the checksum of an empty body.
 */
export const objectClient = new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" });

/** Whether S3 answered that there is no such object or version. */
export function isMissing(error: unknown): boolean {
  if (error instanceof NoSuchKey || error instanceof NotFound) return true;
  return error instanceof S3ServiceException && error.name === "NoSuchVersion";
}

/** Whether S3 refused to write because an object stands there already. */
export function isTaken(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === "PreconditionFailed";
}
