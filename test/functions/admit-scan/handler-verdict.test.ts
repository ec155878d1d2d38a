import { GetObjectTaggingCommand } from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import { verdictGate } from "../../../functions/admit-scan/handler-verdict.ts";
import { objectClient } from "../../../shared/adapters/object-client.ts";
import type { StoredDocument } from "../../../shared/contracts/document.ts";
import { ScanNotice } from "../../../shared/contracts/messages.ts";

const s3 = mockClient(objectClient);
const OFFERED = "2026-01-01T00:00:00.000Z";
const HOUR_MS = 3_600_000;

const STATUSES = [
  "NO_THREATS_FOUND",
  "THREATS_FOUND",
  "UNSUPPORTED",
  "ACCESS_DENIED",
  "FAILED",
] as const;

/** What each verdict leads to in the end; a scan that failed or was denied tells nothing. */
const ENDS: Readonly<Record<(typeof STATUSES)[number], string>> = {
  NO_THREATS_FOUND: "open",
  THREATS_FOUND: "refuse",
  UNSUPPORTED: "refuse",
  ACCESS_DENIED: "wait",
  FAILED: "wait",
};

/** Ways in which tag and event come: each a list of the tag at each asking, for the version at hand. */
const WAYS = {
  "tag first": (status: string) => [status],
  "event first": (status: string) => [undefined, status],
  late: (status: string) => [undefined, undefined, undefined, status],
  twice: (status: string) => [status, status],
  never: () => [undefined, undefined],
  "other version": () => [undefined],
} satisfies Record<string, (status: string) => (string | undefined)[]>;

const document = { status: "offered", changedAt: OFFERED } as StoredDocument;
const arrival = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1" },
  ...{ versionId: "v1", sequencer: "1" },
};
const gateAt = (hours: number) =>
  verdictGate(
    async () => document,
    () => new Date(Date.parse(OFFERED) + hours * HOUR_MS),
  );
const tagged = (Value: string | undefined) => ({
  TagSet: Value === undefined ? [] : [{ Key: "GuardDutyMalwareScanStatus", Value }],
});

beforeEach(() => s3.reset());

describe("the malware gate", () => {
  const cases = STATUSES.flatMap((status) =>
    (Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => ({ status, way })),
  );

  it.each(cases)("ends rightly with $status that comes $way", async ({ status, way }) => {
    const tags = WAYS[way](status);
    const other = { ...tagged(status) };
    s3.on(GetObjectTaggingCommand, { VersionId: "v2" }).resolves(other);
    let own = s3.on(GetObjectTaggingCommand, { VersionId: "v1" });
    for (const tag of tags) own = own.resolvesOnce(tagged(tag));

    const answers: string[] = [];
    for (const _ of tags) answers.push((await gateAt(1)(arrival)).gate);

    const last = tags.at(-1) === undefined ? "wait" : ENDS[status];
    expect(answers.at(-1)).toBe(last);
    expect(answers.slice(0, -1).filter((answer) => answer === "open")).toEqual(
      way === "twice" && last === "open" ? ["open"] : [],
    );
  });

  it("refuses unread what nobody could check for a day, and never opens by itself", async () => {
    s3.on(GetObjectTaggingCommand).resolves(tagged(undefined));

    expect((await gateAt(23)(arrival)).gate).toBe("wait");
    expect(await gateAt(25)(arrival)).toMatchObject({ gate: "refuse" });
  });

  it("stays closed for a word that nobody knows", async () => {
    for (const word of ["", "no_threats_found", "NO_THREATS_FOUND ", "OK"]) {
      s3.reset();
      s3.on(GetObjectTaggingCommand).resolves(tagged(word));
      expect((await gateAt(1)(arrival)).gate, word).toBe("wait");
    }
  });

  it("never lets a file with a password pass: it cannot be checked", async () => {
    s3.on(GetObjectTaggingCommand).resolves(tagged("UNSUPPORTED"));
    expect(await gateAt(1)(arrival)).toMatchObject({ gate: "refuse", code: "ENCRYPTED" });
  });

  it("takes GuardDuty's event as a hint that names key and version", () => {
    const s3ObjectDetails = { bucketName: "b", objectKey: "scans/c 1/d+1", versionId: "v1" };
    const { Records } = ScanNotice.parse({
      source: "aws.guardduty",
      "detail-type": "GuardDuty Malware Protection Object Scan Result",
      detail: { scanStatus: "COMPLETED", s3ObjectDetails },
    });
    expect(Records[0]?.s3.object).toEqual({ key: "scans/c%201/d%2B1", versionId: "v1" });
  });
});
