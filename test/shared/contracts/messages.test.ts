import { describe, expect, it } from "vitest";

import { JobNotice, ReadingOrder, ScanNotice } from "../../../shared/contracts/messages.ts";

const record = {
  eventVersion: "2.1",
  eventSource: "aws:s3",
  awsRegion: "eu-central-1",
  eventName: "ObjectCreated:Post",
  s3: {
    s3SchemaVersion: "1.0",
    bucket: { name: "scans", arn: "arn:aws:s3:::scans" },
    object: { key: "scans/c1/d1", size: 1, eTag: "e", versionId: "v1", sequencer: "0A1C" },
  },
};

const notice = (message: unknown) => ({
  Type: "Notification",
  MessageId: "m",
  TopicArn: "arn",
  Message: typeof message === "string" ? message : JSON.stringify(message),
});

describe("ScanNotice", () => {
  it.each(["2.0", "2.1", "2.2", "2.3", "2.17"])("takes version %s of the event", (eventVersion) => {
    const parsed = ScanNotice.parse({ Records: [{ ...record, eventVersion }] });

    expect(parsed.Records[0]?.s3.object.versionId).toBe("v1");
  });

  it.each(["3.0", "1.0", "2", "20.1"])("takes version %s as malformed", (eventVersion) => {
    const parsed = ScanNotice.parse({ Records: [{ ...record, eventVersion }] });

    expect(parsed).toEqual({ Records: [], malformed: 1 });
  });

  it("keeps the records that can be read beside those that cannot", () => {
    const parsed = ScanNotice.parse({ Records: [null, record, {}, record] });

    expect(parsed).toMatchObject({ Records: [{}, {}], malformed: 2 });
  });

  it("ignores fields that it does not know", () => {
    const parsed = ScanNotice.parse({
      Records: [{ ...record, s3: { ...record.s3, lifecycleEventData: {} }, glacierEventData: {} }],
      Extra: true,
    });

    expect(parsed.Records).toHaveLength(1);
  });

  it("takes a record without a version, as a bucket without versions sends it", () => {
    const { versionId: _, ...object } = record.s3.object;
    const parsed = ScanNotice.parse({ Records: [{ ...record, s3: { ...record.s3, object } }] });

    expect(parsed.Records[0]?.s3.object.versionId).toBeUndefined();
  });

  it("takes S3's test message as no arrival", () => {
    const test = { Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "scans" };

    expect(ScanNotice.parse(test)).toEqual({ Records: [], malformed: 0 });
  });

  it.each([{}, { Records: "none" }, null, { Event: "other" }])("refuses %j", (message) => {
    expect(ScanNotice.safeParse(message).success).toBe(false);
  });
});

describe("JobNotice", () => {
  it.each(["SUCCEEDED", "Succeeded", "succeeded"])("takes the status %s as one", (Status) => {
    const parsed = JobNotice.parse(notice({ JobId: "j1", Status, API: "x", Timestamp: 1 }));

    expect(parsed).toEqual({ jobId: "j1", status: "SUCCEEDED" });
  });

  it("hands on the tag, which is the upload's id", () => {
    expect(JobNotice.parse(notice({ JobId: "j1", Status: "FAILED", JobTag: "t" }))).toEqual({
      jobId: "j1",
      status: "FAILED",
      jobTag: "t",
    });
  });

  it("refuses a message that is not JSON without repeating it", () => {
    const parsed = JobNotice.safeParse(notice("Иванова"));

    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).not.toContain("Иванова");
  });
});

describe("ReadingOrder", () => {
  const order = {
    ...{ caseId: "c1", documentId: "d1", bucket: "b", key: "k", versionId: "v" },
    ...{ sha256: "a".repeat(64), type: "pdf", pages: 3 },
  };

  it("takes what admission sends", () => {
    expect(ReadingOrder.parse(order)).toEqual(order);
  });

  it.each([
    { pages: 0 },
    { sha256: "A".repeat(64) },
    { type: "gif" },
    { caseId: "" },
    { extra: 1 },
  ])("refuses %j", (change) => {
    expect(ReadingOrder.safeParse({ ...order, ...change }).success).toBe(false);
  });
});
