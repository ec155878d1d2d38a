import { describe, expect, it } from "vitest";

import { day, decided, month, paid } from "./make-case.ts";

const accruedFor = { from: month("2025-10"), to: month("2025-12") };

describe("pay accrued and not yet received on the day of application", () => {
  const at = (receivedIn: string) =>
    decided({
      appliedOn: day("2026-02-16"),
      income: [paid("60000.00", receivedIn, { accruedFor })],
    });

  it("does not count, whatever months it was earned in", () => {
    expect(at("2026-03").income).toMatchObject([{ counted: "0.00", rule: "not-yet-received" }]);
    expect(at("2026-03")).toMatchObject({ total: "0.00", alternatives: [] });
  });

  it("counts as soon as it is received in the month of application", () => {
    expect(at("2026-02").income).toMatchObject([{ counted: "60000.00", rule: "accrued-share" }]);
  });
});
