import { GetObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

import { objectClient } from "./object-client.ts";
import { pageKey } from "./reading-bucket.ts";

const VALID_SECONDS = 900;

/** Addresses of page pictures, valid for a quarter of an hour to whoever holds them. */
export function pageLinks(bucketName: string) {
  return (sha256: string, page: number): Promise<string> =>
    getSignedUrl(
      objectClient,
      new GetObjectCommand({ Bucket: bucketName, Key: pageKey(sha256, page) }),
      { expiresIn: VALID_SECONDS },
    );
}
