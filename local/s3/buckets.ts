import { join } from "node:path";

import { ServiceError } from "../http/service-error.ts";
import type { Deliver } from "../sqs/deliver.ts";
import { forgetfulJournal, openJournal, readJournal } from "../store/journal.ts";
import { openBlobs } from "./blobs.ts";
import { Bucket, type ObjectFact } from "./bucket.ts";
import type { QueueNotification } from "./bucket-settings.ts";
import type { ObjectVersion } from "./object-version.ts";
import { s3Event, testEvent } from "./s3-event.ts";

/** Where buckets live and whom they tell. */
export interface BucketsOptions {
  readonly region: string;
  readonly account: string;
  readonly now: () => number;
  readonly deliver: Deliver;
  /** Objects survive a restart in this folder; absent: in memory only. */
  readonly folder?: string | undefined;
}

/** All buckets of one account and region. */
export interface Buckets {
  /** Makes a bucket, or gives the one that stands. */
  readonly open: (name: string) => Bucket;
  readonly byName: (name: string) => Bucket;
  readonly names: () => string[];
  readonly remove: (name: string) => void;
  /** Sets where events go, and sends each queue the test event that S3 sends. */
  readonly notify: (name: string, notifications: readonly QueueNotification[]) => void;
  readonly close: () => void;
}

const NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u;

/** Opens the buckets with every object of an earlier run. */
export function openBuckets(options: BucketsOptions): Buckets {
  const { folder, now, deliver, account } = options;
  const file = folder === undefined ? undefined : join(folder, "objects.jsonl");
  const earlier = file === undefined ? [] : survivors(readJournal<ObjectFact>(file));
  const journal =
    file === undefined ? forgetfulJournal<ObjectFact>() : openJournal<ObjectFact>(file, earlier);
  const buckets = new Map<string, Bucket>();
  let isRestoring = false;
  const surroundings = {
    now,
    note: (fact: ObjectFact) => {
      if (!isRestoring) journal.append(fact);
    },
    blobs: openBlobs(folder === undefined ? undefined : join(folder, "blobs")),
    tell: (bucket: Bucket, event: string, version: ObjectVersion) =>
      tell(options, bucket, event, version),
  };
  const byName = (name: string) => {
    const bucket = buckets.get(name);
    if (bucket !== undefined) return bucket;
    throw new ServiceError("NoSuchBucket", "The specified bucket does not exist", { status: 404 });
  };
  return {
    open: (name) => {
      const standing = buckets.get(name);
      if (standing !== undefined) return standing;
      if (!NAME.test(name)) {
        throw new ServiceError("InvalidBucketName", "The specified bucket is not valid.");
      }
      const bucket = new Bucket(name, surroundings);
      buckets.set(name, bucket);
      isRestoring = true;
      for (const fact of earlier) if (fact.bucket === name) bucket.restore(fact.added);
      isRestoring = false;
      return bucket;
    },
    byName,
    names: () => [...buckets.keys()].sort(),
    remove: (name) => {
      if (byName(name).allVersions().length > 0) {
        throw new ServiceError("BucketNotEmpty", "The bucket you tried to delete is not empty", {
          status: 409,
        });
      }
      buckets.delete(name);
    },
    notify: (name, notifications) => {
      const bucket = byName(name);
      const body = JSON.stringify(testEvent(name, now()));
      for (const { queueArn } of notifications) {
        const source = { service: "s3.amazonaws.com", arn: bucket.arn, account };
        if (deliver(queueArn, body, source)) continue;
        throw new ServiceError(
          "InvalidArgument",
          `Unable to validate the following destination configurations: ${queueArn}`,
        );
      }
      bucket.settings = { ...bucket.settings, notifications };
    },
    close: () => journal.close(),
  };
}

function tell(
  { region, account, deliver }: BucketsOptions,
  bucket: Bucket,
  event: string,
  version: ObjectVersion,
): void {
  for (const { id, queueArn, events, prefix, suffix } of bucket.settings.notifications) {
    if (!events.some((pattern) => covers(pattern, event))) continue;
    if (!version.key.startsWith(prefix) || !version.key.endsWith(suffix)) continue;
    const place = {
      region,
      account,
      bucketName: bucket.name,
      bucketArn: bucket.arn,
      configurationId: id,
    };
    const source = { service: "s3.amazonaws.com", arn: bucket.arn, account };
    deliver(queueArn, JSON.stringify(s3Event(place, event, version)), source);
  }
}

function covers(pattern: string, event: string): boolean {
  const wanted = pattern.replace(/^s3:/u, "");
  return wanted.endsWith("*") ? event.startsWith(wanted.slice(0, -1)) : wanted === event;
}

type Added = Extract<ObjectFact, { readonly added: ObjectVersion }>;

function survivors(facts: readonly ObjectFact[]): Added[] {
  const kept = new Map<string, Added>();
  for (const fact of facts) {
    const { key, versionId } = "added" in fact ? fact.added : fact.removed;
    const id = JSON.stringify([fact.bucket, key, versionId]);
    if ("added" in fact) kept.set(id, fact);
    else kept.delete(id);
  }
  return [...kept.values()];
}
