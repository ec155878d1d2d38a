import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isLater } from "../../../functions/admit-scan/sequencer.ts";

const sequencer = fc
  .array(fc.constantFrom(..."0123456789ABCDEF"), { minLength: 1, maxLength: 24 })
  .map((digits) => digits.join(""));

describe("isLater", () => {
  it.each([
    { sequencer: "0A1C9FFF", than: "0A1C9F", later: true, why: "the shorter is padded right" },
    { sequencer: "0A1C9F", than: "0A1C9F00", later: false, why: "padded they are equal" },
    { sequencer: "0B", than: "0A1C9FFFFFFF", later: true, why: "the first digits decide" },
    { sequencer: "0a1c", than: "0A1B", later: true, why: "case says nothing" },
    { sequencer: "", than: "", later: false, why: "nothing is not later than nothing" },
  ])("is $later for $sequencer after $than: $why", ({ sequencer: one, than, later }) => {
    expect(isLater(one, than)).toBe(later);
  });

  it("orders as the fractions that the digits are", () => {
    const value = (digits: string) => BigInt(`0x${digits.padEnd(24, "0")}`);
    fc.assert(
      fc.property(sequencer, sequencer, (one, other) => {
        expect(isLater(one, other)).toBe(value(one) > value(other));
      }),
    );
  });
});
