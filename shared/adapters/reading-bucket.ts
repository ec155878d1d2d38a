import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";

import { parseRecordings } from "../contracts/recording.ts";
import type { Reading } from "../reading/reading.ts";
import type { Recording, RecordingSource } from "../reading/recording.ts";
import { isMissing, isTaken, objectClient } from "./object-client.ts";

const recordingKey = (sha256: string, source: RecordingSource) =>
  `readings/${sha256}/${source}.json`;

/** What was read, by content: the same file is never paid for twice. */
export function readingBucket(bucketName: string) {
  const put = async (key: string, Body: string | Uint8Array, ContentType: string) => {
    await objectClient.send(
      new PutObjectCommand({ Bucket: bucketName, Key: key, Body, ContentType }),
    );
  };
  const putIfNew = async (key: string, Body: string) => {
    const put = { Bucket: bucketName, Key: key, Body, ContentType: "application/json" };
    try {
      await objectClient.send(new PutObjectCommand({ ...put, IfNoneMatch: "*" }));
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  };
  const recordings = async (sha256: string, source: RecordingSource) => {
    const text = await fetchText({ bucket: bucketName, key: recordingKey(sha256, source) });
    return text === undefined ? undefined : parseRecordings(JSON.parse(text));
  };
  return {
    /** All recordings of a source, failures included; undefined while it has not answered. */
    recordings,

    /**
     * Keeps what a source saw. The first answer stands: a figure must not change under a decision.
     * Only a failure gives way, to any later answer.
     */
    async keepRecordings(
      sha256: string,
      source: RecordingSource,
      seen: readonly Recording[],
    ): Promise<void> {
      const standing = await recordings(sha256, source);
      const key = recordingKey(sha256, source);
      if (standing === undefined) await putIfNew(key, JSON.stringify(seen));
      else if (hasFailed(standing)) await put(key, JSON.stringify(seen), "application/json");
    },

    /** Keeps a page's picture for people to look at. */
    async keepPage(sha256: string, page: number, jpeg: Uint8Array): Promise<void> {
      await put(pageKey(sha256, page), jpeg, "image/jpeg");
    },

    /** Keeps a reading that is too large for the table, and says where it stands. */
    async keepReading(documentId: string, reading: Reading): Promise<StoredObject> {
      const key = `readings/${reading.sha256}/figures/${documentId}.json`;
      await put(key, JSON.stringify(reading), "application/json");
      return { bucket: bucketName, key };
    },
  };
}

/** Where an object stands; without a version the newest is meant. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
}

/** An object of ours as text; undefined where there is none. */
export async function fetchText({
  bucket,
  key,
  versionId,
}: StoredObject): Promise<string | undefined> {
  try {
    const command = new GetObjectCommand({
      ...{ Bucket: bucket, Key: key },
      ...(versionId !== undefined && { VersionId: versionId }),
    });
    const answer = await objectClient.send(command);
    return await answer.Body?.transformToString();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Where the picture of a page is kept. */
export function pageKey(sha256: string, page: number): string {
  return `pages/${sha256}/${page}.jpg`;
}

/** Whether a source answered with nothing but failures. */
export function hasFailed(recordings: readonly Recording[]): boolean {
  return recordings.every(({ outcome }) => outcome === "failed");
}
