import { describe, expect, it } from "vitest";

import { compiledRules } from "../../../shared/domain/compiled-rules.ts";
import { countIncome } from "../../../shared/domain/count-income.ts";
import type { IncomeKind } from "../../../shared/domain/income-kind.ts";
import { money } from "../../../shared/domain/money.ts";
import type { Payment } from "../../../shared/domain/payment.ts";
import { REVIEW_CODES } from "../../../shared/domain/review-codes.ts";
import { LAW } from "../../../shared/law/law.ts";
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

describe("an amount that is not known before tax", () => {
  const net = (kind: IncomeKind, basis: "net" | "unknown" | "gross" = "net") =>
    decided({ income: [paid("8700.00", "2025-04", { kind, basis })] });

  it.each(["wage", "civil-contract", "severance", "sick-pay", "military", "royalty"] as const)(
    "is shown as it would be before tax where it is %s",
    (kind) => {
      expect(codes(net(kind))).toContain("NOT_BEFORE_TAX");
      expect(codes(net(kind, "unknown"))).toContain("NOT_BEFORE_TAX");
      expect(codes(net(kind, "gross"))).not.toContain("NOT_BEFORE_TAX");
      expect(net(kind).alternatives).toMatchObject([{ perCapita: "3333.33" }]);
    },
  );

  it.each(["pension", "scholarship", "alimony-received"] as const)(
    "is no question where no tax is taken: %s",
    (kind) => {
      expect(codes(net(kind))).not.toContain("NOT_BEFORE_TAX");
    },
  );
});

describe("countIncome", () => {
  const rulesOf2025 = () => {
    const rules = compiledRules(LAW, {
      programme: "ru.social-contract",
      region: "RU-OMS",
      appliedOn: day("2025-07-10"),
      asKnownOn: undefined,
    });
    if (rules === undefined) throw new RangeError("Expected rules in force");
    return rules;
  };
  const member = person("m1", "applicant");
  const counted = { member, counted: true, cites: ["44-FZ"], incomeExcluded: undefined };
  const payment = (more: Partial<Payment> = {}): Payment => ({
    memberId: "m1",
    kind: "wage",
    amount: money(900n),
    currency: "RUB",
    basis: "gross",
    receivedIn: month("2025-04"),
    source: { kind: "declared", index: 0 },
    ...more,
  });

  it("leaves out a kind that no rule names, and says so", () => {
    const rules = rulesOf2025();
    const line = countIncome(payment(), counted, { ...rules, treatments: new Map() });
    expect(line).toEqual({
      payment: payment(),
      rule: "no-rule",
      cites: [],
      formula: { by: 0, over: 1, sign: 1, lessExpenses: false },
      counted: { numerator: 0n, denominator: 1n },
      readings: [],
    });
    const excluded = { ...counted, incomeExcluded: ["Decree 1933"] };
    expect(countIncome(payment(), excluded, { ...rules, treatments: new Map() })).toMatchObject({
      rule: "excluded-member-income",
      cites: ["Decree 1933"],
    });
  });

  it("divides pay of any kind where the rule names no kinds, and none where there is no rule", () => {
    const rules = rulesOf2025();
    const accruedFor = { from: month("2025-02"), to: month("2025-03") };
    const pension = payment({ kind: "pension", accruedFor });
    const spread = rules.spread && { ...rules.spread, kinds: undefined };
    const half = { numerator: 900n, denominator: 2n };
    expect(countIncome(pension, counted, { ...rules, spread }).counted).toEqual(half);
    const undivided = { ...rules, spread: undefined };
    const wage = countIncome(payment({ accruedFor }), counted, undivided);
    expect(wage).toMatchObject({
      counted: { numerator: 900n },
      cites: ["Decree 512 item 1", "44-FZ art. 8"],
    });
  });

  it("counts nothing of another currency, but a nothing of any", () => {
    const rules = rulesOf2025();
    expect(countIncome(payment({ currency: "USD" }), counted, rules).counted).toBeNull();
    const none = payment({ currency: "USD", amount: money(0n) });
    expect(countIncome(none, counted, rules).counted).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("takes expenses off once, and shows a loss as another reading", () => {
    const rules = rulesOf2025();
    const business = (expenses: bigint) =>
      countIncome(payment({ kind: "business", expenses: money(expenses) }), counted, rules);
    expect(business(300n).counted).toEqual({ numerator: 600n, denominator: 1n });
    expect(business(300n).readings).toEqual([]);
    expect(business(900n)).toMatchObject({ counted: { numerator: 0n }, readings: [] });
    expect(business(1200n)).toMatchObject({
      counted: { numerator: 0n },
      readings: [{ code: "BUSINESS_LOSS", counted: { numerator: -300n } }],
    });
    const divided = countIncome(
      payment({
        kind: "business",
        expenses: money(1200n),
        accruedFor: { from: month("2025-04"), to: month("2025-06") },
      }),
      counted,
      rules,
    );
    expect(divided.readings).toMatchObject([
      { code: "BUSINESS_LOSS", counted: { numerator: -600n, denominator: 3n } },
    ]);
  });
});
