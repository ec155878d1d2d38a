import { describe, expect, it } from "vitest";
import { decodeSigns } from "../../../../shared/readers/pp-ocr/decode-signs.ts";
import { readSigns } from "../../../../shared/readers/pp-ocr/signs.ts";

const LIST = ["O", "0", "1", "A"];
const signs = readSigns(LIST.join("\n"));

/** Probabilities of the blank and of each sign of the list, step by step. */
function output(...steps: readonly (readonly number[])[]) {
  return {
    values: Float32Array.from(steps.flat()),
    dimensions: [1, steps.length, LIST.length + 1],
  };
}

const BLANK = [1, 0, 0, 0, 0];
const text = (found: readonly { text: string }[]) => found.map((sign) => sign.text).join("");

describe("decodeSigns", () => {
  it("joins repeats and keeps signs parted by a blank", () => {
    const one = [0, 0, 0, 1, 0];
    const { digits } = decodeSigns(output(one, one, BLANK, one), signs);

    expect(text(digits)).toBe("11");
  });

  it("adds a look-alike letter to its digit", () => {
    const { digits, free } = decodeSigns(output([0.1, 0.5, 0.3, 0, 0.1]), signs);

    expect(text(digits)).toBe("0");
    expect(text(free)).toBe("O");
    expect(digits[0]?.probability).toBeCloseTo(0.8);
  });

  it("never reads a letter among digits", () => {
    const { digits } = decodeSigns(output([0.2, 0, 0, 0.1, 0.7]), signs);

    expect(text(digits)).toBe("");
  });
});
