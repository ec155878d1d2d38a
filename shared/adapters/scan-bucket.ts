import { createHash } from "node:crypto";
import type { Readable } from "node:stream";

import { GetObjectCommand, HeadObjectCommand } from "@aws-sdk/client-s3";

import { isMissing, objectClient } from "./object-client.ts";

/** One version of one object; without a version, the newest. */
export interface ObjectVersion {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
}

/** An uploaded object as it was found. */
export type FetchedScan =
  | { readonly kind: "gone" }
  | { readonly kind: "too-large"; readonly sha256: string; readonly versionId: string }
  | {
      readonly kind: "here";
      readonly content: Uint8Array;
      readonly sha256: string;
      readonly versionId: string;
    };

/** The version that S3 names where a bucket keeps no versions. */
const NO_VERSION = "null";

/**
 * Fetches one version of an upload. Never more than `mostBytes` are held, however large it is; the
 * hash is always of the whole.
 *
 * @returns `gone` where that version does not exist any more.
 */
export async function fetchScan(scan: ObjectVersion, mostBytes: number): Promise<FetchedScan> {
  const { bucket: Bucket, key: Key, versionId } = scan;
  const command = new GetObjectCommand({
    Bucket,
    Key,
    ...(versionId !== undefined && versionId !== NO_VERSION && { VersionId: versionId }),
  });
  const answer = await objectClient.send(command).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (answer === undefined) return { kind: "gone" };
  const { content, sha256 } = await readWithin(answer.Body as Readable, mostBytes);
  const known = { sha256, versionId: versionId ?? answer.VersionId ?? NO_VERSION };
  return content === undefined
    ? { kind: "too-large", ...known }
    : { kind: "here", content, ...known };
}

/** The newest version under a key, without its bytes; undefined where there is none. */
export async function newestVersion(bucket: string, key: string): Promise<string | undefined> {
  try {
    const answer = await objectClient.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return answer.VersionId ?? NO_VERSION;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function readWithin(body: AsyncIterable<Uint8Array>, mostBytes: number) {
  const hash = createHash("sha256");
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    bytes += chunk.length;
    if (bytes <= mostBytes) kept.push(chunk);
    else kept.length = 0;
  }
  const content = bytes <= mostBytes ? Buffer.concat(kept) : undefined;
  return { content, sha256: hash.digest("hex") };
}
