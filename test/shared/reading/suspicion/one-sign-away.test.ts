import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalString } from "../../../../shared/reading/numbers/printed-amount.ts";
import { oneSignAway } from "../../../../shared/reading/suspicion/one-sign-away.ts";
import { editDistance } from "../../../../shared/reading/text/likeness.ts";

describe("oneSignAway", () => {
  it("yields amounts whose print is one sign from the read one, and not that one itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (minor) => {
        const near = oneSignAway(minor);
        expect(near).not.toContain(minor);
        const far = near.filter(
          (amount) => editDistance(decimalString(amount), decimalString(minor)) > 2,
        );
        expect(near.length).toBeGreaterThan(20);
        expect(far.length).toBeLessThan(near.length / 2);
      }),
      { numRuns: 50 },
    );
  });

  it("knows a changed digit, a lost one and an added one", () => {
    expect(oneSignAway(1_234_500)).toEqual(
      expect.arrayContaining([1_534_500, 134_500, 11_234_500]),
    );
  });
});
