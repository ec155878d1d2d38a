import { describe, expect, it } from "vitest";

import { firstDifference } from "../../../shared/domain/first-difference.ts";

describe("firstDifference", () => {
  it.each([
    [{ a: [1, { b: "x" }] }, { a: [1, { b: "x" }] }, undefined],
    [{ a: [1, { b: "x" }] }, { a: [1, { b: "y" }] }, "a[1].b"],
    [{ a: 1 }, { a: 1, b: 2 }, "b"],
    [{ a: 1, b: 2 }, { a: 1 }, "b"],
    [{ b: 1, a: 1 }, { b: 2, a: 2 }, "a"],
    [{ a: [1, 2] }, { a: [1] }, "a[1]"],
    [{ a: [] }, { a: {} }, "a"],
    [{ a: null }, { a: {} }, "a"],
    [1, 2, "$"],
    [[1], [2], "[0]"],
  ])("of %j and %j is %s", (one, other, path) => {
    expect(firstDifference(one, other)).toBe(path);
  });
});
