import { describe, expect, it } from "vitest";

import type { IncomeKind } from "../../../shared/domain/income-kind.ts";
import { REVIEW_CODES } from "../../../shared/domain/review-codes.ts";
import { codes, day, decided, decisive, month, paid, person } from "./make-case.ts";

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

describe("income accrued for several months", () => {
  const received = (kind: IncomeKind) =>
    decided({
      appliedOn: day("2026-02-16"),
      income: [paid("60000.00", "2025-12", { kind, accruedFor })],
    });

  it.each([
    "wage",
    "public-duty",
    "military",
    "severance",
    "civil-contract",
    "business",
    "self-employment",
    "royalty",
    "employer-aid",
  ] as const)("is divided by its months where it is %s", (kind) => {
    const months = { from: month("2025-09"), to: month("2025-10") };
    const income = [paid("60000.00", "2025-12", { kind, accruedFor: months })];
    const { income: lines } = decided({ appliedOn: day("2026-02-16"), income });
    expect(lines).toMatchObject([{ counted: "30000.00" }]);
  });

  it.each([
    "pension",
    "child-benefit",
    "sick-pay",
    "maternity",
    "childcare",
    "scholarship",
    "unemployment",
    "alimony-received",
    "interest",
    "property",
    "other-social",
  ] as const)("counts whole in its month of receipt where it is %s", (kind) => {
    const outside = { from: month("2024-01"), to: month("2024-12") };
    const income = [paid("60000.00", "2025-12", { kind, accruedFor: outside })];
    const found = decided({ appliedOn: day("2026-02-16"), income });
    expect(found.income).toMatchObject([{ counted: "60000.00", rule: "received-in-period" }]);
    expect(codes(found)).not.toContain("BONUS_OUTSIDE_PERIOD");
  });

  it("of a benefit received after the period counts as nothing", () => {
    const income = [paid("60000.00", "2026-01", { kind: "pension", accruedFor })];
    expect(decided({ appliedOn: day("2026-02-16"), income }).total).toBe("0.00");
    expect(received("pension").total).toBe("60000.00");
  });
});

describe("alimony paid", () => {
  const alimony = { kind: "alimony-paid", currency: "RUB" } as const;

  it("is deducted from the family of a mobilised member, whose own income is left out", () => {
    const found = decided({
      members: [
        person("m1", "applicant", { circumstances: ["mobilised"] }),
        person("m2", "spouse"),
      ],
      income: [
        paid("50000.00", "2025-03"),
        paid("9000.00", "2025-03", alimony),
        paid("99000.00", "2025-04", { memberId: "m2" }),
      ],
    });
    expect(found.income.map(({ counted }) => counted)).toEqual(["0.00", "-9000.00", "99000.00"]);
    const other = { question: REVIEW_CODES.MOBILISED_MEMBER, perCapita: "33000.00" };
    expect(found.alternatives).toContainEqual(expect.objectContaining(other));
    expect(decisive(found)).toContain("MOBILISED_MEMBER");
  });

  it("asks for no answer that changes nothing", () => {
    const found = decided({
      members: [
        person("m1", "applicant"),
        person("m2", "spouse", { circumstances: ["mobilised"] }),
      ],
      income: [paid("9000.00", "2025-03", { ...alimony, memberId: "m2" })],
    });
    expect(codes(found)).toContain("MOBILISED_MEMBER");
    expect(decisive(found)).not.toContain("MOBILISED_MEMBER");
  });

  it("is left out in Kazakhstan with the deduction as the other reading", () => {
    const found = decided({
      programme: "kz.asp",
      region: "KZ-11",
      income: [
        paid("120000.00", "2025-04", { currency: "KZT" }),
        paid("30000.00", "2025-04", { kind: "alimony-paid", currency: "KZT" }),
      ],
    });
    expect(found.total).toBe("120000.00");
    const other = { question: REVIEW_CODES.TREATMENT_UNCONFIRMED, perCapita: "30000.00" };
    expect(found.alternatives).toContainEqual(expect.objectContaining(other));
  });
});

describe("nothing in another currency", () => {
  it("counts as nothing without doubt", () => {
    const found = decided({ income: [paid("0.00", "2025-03", { currency: "USD" })] });
    expect(found).toMatchObject({ total: "0.00", incomeTest: "below" });
    expect(codes(found)).not.toContain("FOREIGN_CURRENCY");
  });
});
