import { describe, expect, it } from "vitest";

import { ratio, whole } from "../../../../shared/domain/ratio.ts";
import { gapBenefit } from "../../../../shared/domain/rules/gap-benefit.ts";
import { incomeTest, passes } from "../../../../shared/domain/rules/income-test.ts";
import { monthsToEndOfQuarter } from "../../../../shared/domain/rules/paid-months.ts";
import { perCapitaIncome, totalIncome } from "../../../../shared/domain/rules/per-capita-income.ts";
import { day } from "../make-case.ts";

describe("totalIncome", () => {
  it("sums exactly and stays unknown as soon as one part is", () => {
    expect(totalIncome([])).toEqual(whole(0n));
    expect(totalIncome([ratio(1n, 3n), ratio(1n, 3n), ratio(1n, 3n)])).toEqual(ratio(3n, 3n));
    expect(totalIncome([whole(1n), null, whole(2n)])).toBeNull();
  });
});

describe("perCapitaIncome", () => {
  it("divides by months and members without rounding", () => {
    expect(perCapitaIncome(whole(10n), 3, 2)).toEqual(ratio(10n, 6n));
    expect(perCapitaIncome(whole(10n), 1, 1)).toEqual(ratio(10n, 1n));
  });

  it.each([
    [0, 1],
    [1, 0],
    [-1, 2],
  ])("refuses %d months and %d members", (months, members) => {
    expect(() => perCapitaIncome(whole(1n), months, members)).toThrow(RangeError);
    expect(() => perCapitaIncome(whole(1n), months, members)).toThrow(
      `Cannot average over ${months} months and ${members} members`,
    );
  });
});

describe("incomeTest", () => {
  it.each([
    [98_861n, "below"],
    [98_862n, "at-line"],
    [98_863n, "not-below"],
  ])("of %d for two members and three months is %s", (total, test) => {
    expect(incomeTest(whole(total), whole(16_477n), 3, 2)).toBe(test);
  });

  it.each([
    ["below", true, true],
    ["at-line", false, true],
    ["not-below", false, false],
    ["undetermined", false, false],
  ] as const)("%s passes below: %s, not above: %s", (test, below, notAbove) => {
    expect(passes(test, "below")).toBe(below);
    expect(passes(test, "not-above")).toBe(notAbove);
  });
});

describe("gapBenefit", () => {
  it.each([
    [10n, 4n, 3, 18n],
    [10n, 10n, 3, 0n],
    [10n, 11n, 3, 0n],
    [10n, -2n, 1, 12n],
  ])("from line %d and income %d for %d is %d", (line, income, members, gap) => {
    expect(gapBenefit(whole(line), whole(income), members)).toEqual(whole(gap));
  });
});

describe("monthsToEndOfQuarter", () => {
  it.each([
    ["2026-01-01", 3],
    ["2026-02-28", 2],
    ["2026-03-31", 1],
    ["2026-10-15", 3],
    ["2026-12-31", 1],
  ])("from %s are %d", (on, months) => {
    expect(monthsToEndOfQuarter(day(on))).toBe(months);
  });
});
