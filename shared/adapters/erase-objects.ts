import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
} from "@aws-sdk/client-s3";

import { objectClient } from "./object-client.ts";

/**
 * Removes every version of every object under a prefix, the markers of deleted ones included.
 *
 * @param prefix Ends with a slash, so that `scans/1/` does not take `scans/10/` with it.
 * @returns How many versions and markers were removed.
 */
export async function eraseObjects(Bucket: string, prefix: string): Promise<number> {
  if (!prefix.endsWith("/")) throw new RangeError("Cannot erase: expected a prefix with its slash");
  let erased = 0;
  for (;;) {
    const page = await objectClient.send(new ListObjectVersionsCommand({ Bucket, Prefix: prefix }));
    const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    if (found.length === 0) return erased;
    for (const { Key, VersionId } of found) {
      await objectClient.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
    }
    erased += found.length;
  }
}

/** Ends every upload in parts under a prefix, so that none of its parts stays. */
export async function abortUploads(Bucket: string, prefix: string): Promise<number> {
  let aborted = 0;
  for (;;) {
    const page = await objectClient.send(
      new ListMultipartUploadsCommand({ Bucket, Prefix: prefix }),
    );
    const found = page.Uploads ?? [];
    if (found.length === 0) return aborted;
    for (const { Key, UploadId } of found) {
      await objectClient.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    }
    aborted += found.length;
  }
}
