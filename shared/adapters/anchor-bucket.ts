import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { Anchor } from "../contracts/audit.ts";
import { putVersion } from "./audited-write.ts";
import { isTaken, objectClient } from "./object-client.ts";
import { fetchText } from "./reading-bucket.ts";
import { tableClient } from "./table-client.ts";
import { lastAnchorKey } from "./table-keys.ts";
import { transact } from "./transaction.ts";

const FOLDER = "anchors/";
const LastAnchor = z.object({ at: z.string(), version: z.int() });

/** Anchors in the locked bucket: once there, nobody can change or delete one before its time. */
export function anchorBucket(bucketName: string) {
  return {
    /** Adds an anchor; the same again, after a lost reply perhaps, does no harm. */
    async add(anchor: Anchor): Promise<void> {
      const put = new PutObjectCommand({
        Bucket: bucketName,
        Key: `${FOLDER}${anchor.at.replaceAll(":", "-")}.json`,
        Body: JSON.stringify(anchor),
        ContentType: "application/json",
        ChecksumAlgorithm: "SHA256", // S3 takes nothing under a retention without one.
        IfNoneMatch: "*",
      });
      try {
        await objectClient.send(put);
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    },

    /**
     * Every anchor, the oldest first, and every version of each: a lock keeps what was written from being
     * changed, but not another version from being put over it, and both must be told.
     */
    async all(): Promise<Anchor[]> {
      const anchors: Anchor[] = [];
      let start: Pick<ListObjectVersionsCommandInput, "KeyMarker" | "VersionIdMarker"> | undefined;
      do {
        const page = await objectClient.send(
          new ListObjectVersionsCommand({ Bucket: bucketName, Prefix: FOLDER, ...start }),
        );
        for (const { Key: key = "", VersionId: versionId } of page.Versions ?? []) {
          const text = await fetchText({ bucket: bucketName, key, versionId });
          anchors.push(Anchor.parse(JSON.parse(text ?? "null")));
        }
        start = page.IsTruncated
          ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
          : undefined;
      } while (start !== undefined);
      return anchors;
    },
  };
}

/** When the ends of the chains were anchored last, and the note of it. */
export function anchorNote(tableName: string) {
  const read = async () => {
    const { Item } = await tableClient.send(
      new GetCommand({ TableName: tableName, Key: lastAnchorKey, ConsistentRead: true }),
    );
    return Item === undefined ? undefined : LastAnchor.parse(Item);
  };
  return {
    /** The instant of the last anchor; undefined before the first. */
    lastAt: async (): Promise<string | undefined> => (await read())?.at,

    /** Notes an anchor; another that was noted meanwhile stays, for the next one begins before it. */
    async note(at: string): Promise<void> {
      const version = (await read())?.version ?? 0;
      await transact([putVersion(tableName, { ...lastAnchorKey, at }, version)]);
    },
  };
}
