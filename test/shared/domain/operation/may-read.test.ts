import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mayRead } from "../../../../shared/domain/operation/may-read.ts";

const CAP = 1_000_000;
const ask = { paused: false, spentMicroUsd: 100, capMicroUsd: CAP, nextMicroUsd: 15_000 };

describe("mayRead", () => {
  it.each([
    { spent: CAP - 15_000, expected: "may", why: "the cap itself may be reached" },
    { spent: CAP - 14_999, expected: "spent", why: "a millionth above it may not" },
    { spent: 0, expected: "may", why: "a day that spent nothing reads one document" },
  ])("says $expected at $spent: $why", ({ spent, expected }) => {
    expect(mayRead({ ...ask, spentMicroUsd: spent })).toBe(expected);
  });

  it("knows no cap where none is set, and no exception to a pause", () => {
    expect(mayRead({ ...ask, spentMicroUsd: 10 * CAP, capMicroUsd: undefined })).toBe("may");
    expect(mayRead({ ...ask, spentMicroUsd: 0, paused: true })).toBe("paused");
  });

  it("keeps a month of any documents at the cap, or at its one document a day", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 300 }), (documents) => {
        let spentMicroUsd = 0;
        let first = 0;
        for (const pages of documents) {
          const nextMicroUsd = pages * 15_000;
          if (mayRead({ ...ask, spentMicroUsd, nextMicroUsd }) !== "may") continue;
          if (spentMicroUsd === 0) first = nextMicroUsd;
          spentMicroUsd += nextMicroUsd;
        }
        expect(spentMicroUsd).toBeLessThanOrEqual(Math.max(CAP, first));
      }),
    );
  });
});
