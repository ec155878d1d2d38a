import { describe, expect, it } from "vitest";

import type { Application } from "../../../../shared/domain/application.ts";
import { determine } from "../../../../shared/domain/determination.ts";
import type { Evidence } from "../../../../shared/domain/evidence.ts";
import { byHowMuch } from "../../../../shared/domain/questions/by-how-much.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, paid } from "../make-case.ts";
import { figure, paper } from "../make-paper.ts";

function heaviest(more: Partial<Application>, evidence: readonly Evidence[] = []) {
  const { ruled } = determine(application(more), evidence, LAW);
  return ruled && byHowMuch(ruled)?.heaviest;
}

describe("the payment that weighs most", () => {
  it.each([
    { order: [0, 1], why: "given first" },
    { order: [1, 0], why: "given last" },
  ])("is found where it is $why", ({ order }) => {
    const payments = [paid("900.00", "2025-04"), paid("100.00", "2025-05", { kind: "pension" })];
    const income = order.flatMap((index) => payments[index] ?? []);
    expect(heaviest({ income })).toMatchObject({ kind: "wage", month: "2025-04" });
  });

  it("is the first of two that weigh the same", () => {
    const income = [paid("100.00", "2025-04"), paid("100.00", "2025-05")];
    expect(heaviest({ income })).toMatchObject({ month: "2025-04" });
  });

  it("is none where all that was paid counts for nothing or is deducted", () => {
    const income = [
      paid("100.00", "2025-01"),
      paid("0.00", "2025-04"),
      paid("100.00", "2025-04", { kind: "alimony-paid" }),
    ];
    expect(heaviest({ income })).toBeUndefined();
  });

  it("is named by its figure where a paper shows it", () => {
    const read = figure("2025-04", "5.00");
    expect(heaviest({}, [paper([read])])).toMatchObject({
      figure: `scan.png#${read.id}`,
      counted: { numerator: 500n, denominator: 1n },
    });
  });
});
