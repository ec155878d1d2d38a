import { describe, expect, it } from "vitest";

import { codes, day, decided, decisive, paid } from "./make-case.ts";
import { figure, paper } from "./make-paper.ts";

const entry = (decision: ReturnType<typeof decided>, code: string) =>
  decision.review.find((one) => one.code === code);

describe("a doubtful figure", () => {
  it("that can flip the test stands apart from those that cannot", () => {
    const small = figure("2025-03", "10.00", { standing: "unconfirmed" });
    const heavy = figure("2025-04", "46000.00", { standing: "unconfirmed" });
    const decision = decided({}, [paper([small, heavy])]);
    const entries = decision.review.filter(({ code }) => code === "FIGURE_UNCONFIRMED");
    expect(entries).toMatchObject([
      { decisive: false, figures: [`scan.png#${small.id}`] },
      { decisive: true, figures: [`scan.png#${heavy.id}`] },
    ]);
  });

  it("is decisive by its own code alone, not by another's", () => {
    const read = figure("2025-03", "10.00", { standing: "repaired" });
    const unread = figure("2025-04", null);
    const decision = decided({}, [paper([read, unread])]);
    expect(decisive(decision)).toEqual(["FIGURE_UNREADABLE"]);
    expect(entry(decision, "FIGURE_REPAIRED")).toMatchObject({
      decisive: false,
      figures: [`scan.png#${read.id}`],
    });
  });
});

describe("no income", () => {
  it("is a reason to ask in Russia where the family is below the minimum, and no other time", () => {
    expect(codes(decided())).toEqual(["ZERO_INCOME"]);
    expect(codes(decided({ income: [paid("0.01", "2025-04")] }))).toEqual([]);
    expect(codes(decided({ appliedOn: day("2027-01-01") }))).not.toContain("ZERO_INCOME");
    const asp = { programme: "kz.asp", region: "KZ-11", appliedOn: day("2026-05-05") };
    expect(codes(decided(asp))).not.toContain("ZERO_INCOME");
  });
});

describe("the national line of Kazakhstan", () => {
  const asp = (amount: string) =>
    decided({
      programme: "kz.asp",
      region: "KZ-11",
      appliedOn: day("2026-05-05"),
      income: [paid(amount, "2026-02", { currency: "KZT" })],
    });

  it("decides only where a region's own line may lie on the other side of the income", () => {
    // 35 595.70 a person; the known regional line differs by 12.37 %.
    expect(decisive(asp("3000.00"))).toEqual([]);
    expect(decisive(asp("105000.00"))).toContain("NATIONAL_LINE_USED");
    expect(decisive(asp("110000.00"))).toContain("NATIONAL_LINE_USED");
    expect(decisive(asp("300000.00"))).toEqual([]);
  });
});
