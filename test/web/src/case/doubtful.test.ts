import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../shared/reading/reading.ts";
import { nextDoubtful } from "../../../../web/src/case/doubtful.ts";

const figure = (id: string, standing: Figure["standing"]): Figure => ({
  id,
  name: "income",
  amount: "1.00",
  currency: "RUB",
  basis: "gross",
  standing,
  page: 1,
  box: [0, 0, 0.1, 0.1],
  readings: [],
});
const figures = [
  figure("f1", "confirmed"),
  figure("f2", "repaired"),
  figure("f3", "confirmed"),
  figure("f4", "unreadable"),
];

describe("nextDoubtful", () => {
  it.each([
    { from: undefined, stride: 1, to: "f2" },
    { from: "f2", stride: 1, to: "f4" },
    { from: "f4", stride: 1, to: "f2" },
    { from: undefined, stride: -1, to: "f4" },
    { from: "f3", stride: -1, to: "f2" },
    { from: "f2", stride: -1, to: "f4" },
  ] as const)("goes from $from by $stride to $to", ({ from, stride, to }) => {
    expect(nextDoubtful(figures, from, stride)?.id).toBe(to);
  });

  it("finds none where all are confirmed, and none on an empty paper", () => {
    expect(nextDoubtful([figure("f1", "confirmed")], "f1", 1)).toBeUndefined();
    expect(nextDoubtful([], undefined, 1)).toBeUndefined();
  });
});
