import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Anchor } from "../../../shared/contracts/audit.ts";
import { openRoad, type Road } from "../../functions/road.ts";
import { sampleAnalysis } from "../../functions/road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const anchorAt = (hour: number, hash: string): Anchor => ({
  schema: "opora.anchor/1",
  at: `2026-01-02T${String(hour).padStart(2, "0")}:00:00.000Z`,
  heads: [{ chain: "c".repeat(64), ordinal: 3, hash: hash.repeat(64) }],
});

describe("anchorBucket", () => {
  it("tells every version of an anchor, so that one put over another hides nothing", async () => {
    const { anchorBucket } = await import("../../../shared/adapters/anchor-bucket.ts");
    const { objectClient } = await import("../../../shared/adapters/object-client.ts");
    await objectClient.send(new CreateBucketCommand({ Bucket: "audit" }));
    const VersioningConfiguration = { Status: "Enabled" as const };
    await objectClient.send(
      new PutBucketVersioningCommand({ Bucket: "audit", VersioningConfiguration }),
    );
    const { add, all } = anchorBucket("audit");
    await add(anchorAt(10, "a"));
    await add(anchorAt(10, "a"));
    await add(anchorAt(11, "b"));
    expect(await all()).toEqual([anchorAt(10, "a"), anchorAt(11, "b")]);

    const Key = "anchors/2026-01-02T10-00-00.000Z.json";
    const Body = JSON.stringify(anchorAt(10, "f"));
    await objectClient.send(new PutObjectCommand({ Bucket: "audit", Key, Body }));

    const hashes = (await all()).map(({ heads }) => heads[0]?.hash[0]);
    expect(hashes.sort()).toEqual(["a", "b", "f"]);
  });
});
