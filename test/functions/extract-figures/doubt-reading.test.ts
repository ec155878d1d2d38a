import { describe, expect, it } from "vitest";

import { failureOfAll, withDoubts } from "../../../functions/extract-figures/doubt-reading.ts";
import { failedRecording } from "../../../shared/contracts/failed-recording.ts";
import type { Reading } from "../../../shared/reading/reading.ts";
import type { Recording } from "../../../shared/reading/recording.ts";

const sha256 = "a".repeat(64);
const failed = (code: string) => failedRecording({ reader: "textract", sha256, pages: 2, code });
const complete: Recording = { ...failed(""), outcome: "complete", warnings: [] };
const partial = (warnings: Recording["warnings"]): Recording => ({
  ...complete,
  outcome: "partial",
  warnings,
});
const reading: Reading = {
  ...{ schema: "opora.reading/1", file: "a.pdf", sha256, pages: 2, form: "ru.ndfl-1175018" },
  ...{ status: "read", reasons: [], fields: {}, figures: [], checks: [] },
};

describe("failureOfAll", () => {
  it.each(["DAMAGED", "TOO_LARGE", "TIME_LIMIT", "MEMORY_LIMIT", "ENCRYPTED"])(
    "names %s as it is",
    (code) => {
      expect(failureOfAll([failed(code)])?.code).toBe(code);
    },
  );

  it.each(["JOB_EXPIRED", "JOB_FAILED", "INVALID_KMS_KEY"])(
    "takes %s, no fault of the file, as no answer in time",
    (code) => {
      expect(failureOfAll([failed(code)])?.code).toBe("TIME_LIMIT");
    },
  );

  it("is none while one source saw the file", () => {
    expect(failureOfAll([failed("DAMAGED"), complete])).toBeUndefined();
  });
});

describe("withDoubts", () => {
  it("leaves a reading as it is where every source saw the whole", () => {
    expect(withDoubts(reading, [complete, failed("JOB_FAILED")])).toEqual(reading);
  });

  it("puts a partial answer before a person, with its code and pages", () => {
    const doubted = withDoubts(reading, [
      partial([{ code: "PAGE_NOT_READ", pages: [2] }]),
      partial([{ code: "PAGE_NOT_READ", pages: [1] }]),
    ]);

    expect(doubted.status).toBe("needs-review");
    expect(doubted.reasons).toEqual([
      { code: "PAGE_NOT_READ", message: "A reader doubts page 1, 2: look at it" },
    ]);
  });

  it("never takes a partial answer without a warning for a whole one", () => {
    expect(withDoubts(reading, [partial([])])).toMatchObject({
      status: "needs-review",
      reasons: [{ code: "PAGE_NOT_READ" }],
    });
  });

  it("leaves a rejection alone", () => {
    const rejected: Reading = { ...reading, status: "rejected" };

    expect(withDoubts(rejected, [partial([])])).toEqual(rejected);
  });
});
