import { describe, expect, it } from "vitest";

import { scanStanding } from "../../../functions/read-scan/scan-standing.ts";
import type { StoredDocument } from "../../../shared/contracts/document.ts";
import { failedRecording } from "../../../shared/contracts/failed-recording.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";
import type { DocumentStatus } from "../../../shared/domain/document-status.ts";
import type { Recording } from "../../../shared/reading/recording.ts";

const sha256 = "a".repeat(64);
const order: ReadingOrder = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256, type: "jpeg", pages: 1 },
};
const failure = (code: string) => failedRecording({ reader: "pp-ocr", sha256, pages: 1, code });
const whole: Recording = { ...failure("NONE"), outcome: "complete", warnings: [] };

function standingOf(status: DocumentStatus, kept?: readonly Recording[], holds = sha256) {
  const document: StoredDocument = {
    ...{ caseId: "c1", documentId: "d1", fileName: "scan.jpg", version: 1, status },
    ...{ changedAt: "2026-03-02T10:00:00.000Z", reasons: [], sources: ["local"], sha256: holds },
  };
  return scanStanding({ findDocument: async () => document, recordings: async () => kept });
}

describe("scanStanding", () => {
  it("knows a document that holds another content by now", async () => {
    expect(await standingOf("reading").isCurrent(order)).toBe(true);
    expect(await standingOf("reading", undefined, "b".repeat(64)).isCurrent(order)).toBe(false);
  });

  it.each([
    { status: "reading", kept: undefined, expected: false, why: "nobody has read it" },
    { status: "reading", kept: [whole], expected: true, why: "it is read, its order is not sent" },
    { status: "read", kept: [whole], expected: true, why: "it is read and done" },
    { status: "reading", kept: ["TIME_LIMIT"], expected: false, why: "another try may succeed" },
    { status: "rejected", kept: ["EMPTY_PAGE"], expected: true, why: "it was refused for good" },
    { status: "needs-review", kept: ["TIME_LIMIT"], expected: true, why: "a person has it" },
    { status: "read", kept: undefined, expected: false, why: "Textract was first: pages are owed" },
  ] as const)("says $expected of $status: $why", async ({ status, kept, expected }) => {
    const recordings = kept?.map((one) => (typeof one === "string" ? failure(one) : one));

    expect(await standingOf(status, recordings).hasRead(order)).toBe(expected);
  });
});
