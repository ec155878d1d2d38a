import { describe, expect, it } from "vitest";
import { textTokens } from "../../../shared/imaging/text-tokens.ts";
import { drawn } from "./drawing.ts";

describe("textTokens", () => {
  const line = drawn(300, 50, [
    [10, 10, 20, 30],
    [34, 10, 20, 30], // four pixels on: the same token
    [80, 10, 20, 30], // a wide gap: another
  ]);

  it("parts a line at its gaps", () => {
    expect(textTokens(line).tokens).toEqual([
      { from: 10, to: 53 },
      { from: 80, to: 99 },
    ]);
  });

  it("measures the height of the signs", () => {
    expect(textTokens(line).height).toBe(30);
  });
});
