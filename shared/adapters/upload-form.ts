import { createPresignedPost } from "@aws-sdk/s3-presigned-post";

import { FORM_VALID_SECONDS } from "../contracts/api.ts";
import { objectClient } from "./object-client.ts";

/** A form that a browser posts straight to S3. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What exactly a form shall admit. */
export interface Admissible {
  readonly caseId: string;
  readonly documentId: string;
  readonly contentType: string;
  readonly mostBytes: number;
}

/**
 * A form that admits one key, one type and at most the size named, for a quarter of an hour.
 * Everything else that a form could carry (rights, metadata, redirects) is refused by S3, because
 * no condition allows it.
 */
export function uploadForms(bucketName: string) {
  return async ({ caseId, documentId, contentType, mostBytes }: Admissible): Promise<UploadForm> =>
    createPresignedPost(objectClient, {
      Bucket: bucketName,
      Key: `scans/${caseId}/${documentId}`,
      Fields: { "Content-Type": contentType },
      Conditions: [
        ["eq", "$Content-Type", contentType],
        ["content-length-range", 1, mostBytes],
      ],
      Expires: FORM_VALID_SECONDS,
    });
}
