import { describe, expect, it } from "vitest";

import type { Application, DeclaredIncome } from "../../../shared/domain/application.ts";
import { codes, day, decided, decisive, paid, person } from "./make-case.ts";

const tenge = (amount: string, month: string, more: Partial<DeclaredIncome> = {}) =>
  paid(amount, month, { currency: "KZT", ...more });

const asp = (appliedOn: string, more: Partial<Application> = {}) =>
  decided({ programme: "kz.asp", region: "KZ-11", appliedOn: day(appliedOn), ...more });

const child = (id: string, birth: string) => person(id, "child", { birthDate: day(birth) });

describe("the poverty line", () => {
  it.each([
    ["2016-05-05", "9143.60"],
    ["2017-12-31", "9783.60"],
    ["2018-01-01", "14142.00"],
    ["2019-03-31", "14849.00"],
    ["2019-04-01", "20788.60"],
    ["2020-03-31", "20788.60"],
    ["2020-06-30", "21828.10"],
    ["2020-07-01", "22867.60"],
    ["2021-12-31", "24011.40"],
    ["2023-03-31", "26172.30"],
    ["2023-06-30", "28396.90"],
    ["2024-01-01", "28396.90"],
    ["2024-04-01", "30384.90"],
    ["2025-03-31", "30384.90"],
    ["2025-04-01", "32359.60"],
    ["2026-04-01", "35595.70"],
  ])("on %s is %s, of the quarter before", (appliedOn, amount) => {
    const decision = asp(appliedOn);
    expect(decision.threshold).toMatchObject({ amount, confidence: "derived" });
    expect(codes(decision)).toEqual(
      expect.arrayContaining(["NATIONAL_LINE_USED", "LOW_CONFIDENCE_PARAMETER"]),
    );
  });

  it("of 2018 and early 2019 is shown for the quarter before, where that differs", () => {
    expect(asp("2019-02-01").alternatives).toMatchObject([{ threshold: "14142.00" }]);
    expect(asp("2018-11-01").alternatives).toEqual([]);
  });

  it("is the region's own where it is known", () => {
    const shymkent = asp("2023-04-01", { region: "KZ-79" });
    expect(shymkent).toMatchObject({
      threshold: { amount: "31908.00", confidence: "sourced" },
      review: [],
    });
    expect(asp("2023-07-01", { region: "KZ-79" }).threshold?.amount).toBe("28396.90");
  });

  it("puts a case before a person when a regional line could decide it", () => {
    const at = (amount: string) =>
      decisive(asp("2026-05-05", { income: [tenge(amount, "2026-02")] }));
    expect(at("60000.00")).toEqual([]);
    expect(at("110000.00")).toEqual(["NATIONAL_LINE_USED"]);
  });
});

describe("the quarter before the quarter of application", () => {
  it.each([
    ["2026-01-01", ["2025-10", "2025-11", "2025-12"]],
    ["2026-03-31", ["2025-10", "2025-11", "2025-12"]],
    ["2026-04-01", ["2026-01", "2026-02", "2026-03"]],
    ["2026-09-30", ["2026-04", "2026-05", "2026-06"]],
    ["2026-12-31", ["2026-07", "2026-08", "2026-09"]],
  ])("for %s is %j", (appliedOn, months) => {
    expect(asp(appliedOn).period.months).toEqual(months);
  });
});

describe("the benefit", () => {
  const family = [person("m1", "applicant"), child("c1", "2020-05-20"), child("c2", "2018-05-21")];

  it("is paid from the month of application to the end of the quarter", () => {
    const months = (appliedOn: string) => asp(appliedOn).benefit?.months;
    expect(["2026-04-30", "2026-05-01", "2026-06-30"].map(months)).toEqual([3, 2, 1]);
  });

  it("adds the supplement for children from 1 to 6 years, in cash since 2023", () => {
    const supplement = (appliedOn: string, members = family) =>
      asp(appliedOn, { members }).benefit?.childSupplement;
    expect(supplement("2022-12-31")).toBe("0.00");
    expect(supplement("2023-01-01")).toBe("10350.00");
    expect(supplement("2025-05-20")).toBe("11796.00");
    expect(supplement("2025-05-21")).toBe("5898.00");
    expect(supplement("2026-05-19", [person("m1", "applicant"), child("c", "2025-05-20")])).toBe(
      "0.00",
    );
    expect(supplement("2026-05-20", [person("m1", "applicant"), child("c", "2025-05-20")])).toBe(
      "6487.50",
    );
  });

  it("is a fixed amount for each child from April to December 2019", () => {
    const members = [
      person("m1", "applicant"),
      child("c1", "2010-01-01"),
      child("c2", "2010-01-01"),
    ];
    const income = [tenge("90000.00", "2019-02")];
    expect(asp("2019-04-01", { members, income }).benefit?.monthly).toBe("52366.60");
    expect(asp("2020-02-01", { members }).benefit?.monthly).toBe("62365.80");
  });

  it("is nothing for a family above the line", () => {
    expect(asp("2026-05-05", { income: [tenge("900000.00", "2026-02")] }).benefit).toBeNull();
  });

  it("keeps the supplement at the line itself", () => {
    const members = [person("m1", "applicant"), child("c", "2023-01-01")];
    const income = [tenge("213574.20", "2026-02")];
    expect(asp("2026-05-05", { members, income }).benefit).toEqual({
      monthly: "6487.50",
      childSupplement: "6487.50",
      months: 2,
      payable: "12975.00",
    });
  });
});

describe("income", () => {
  const total = (appliedOn: string, month: string, more: Partial<DeclaredIncome>) =>
    asp(appliedOn, { income: [tenge("100.00", month, more)] });

  it("counts loans from September 2025, never mortgages, and shows the other reading", () => {
    const loan = { kind: "loan" } as const;
    expect(total("2025-08-31", "2025-05", loan).total).toBe("0.00");
    expect(total("2025-09-01", "2025-05", loan).total).toBe("100.00");
    expect(codes(total("2025-08-31", "2025-05", loan))).toContain("LOAN_AS_INCOME");
    const mortgage = total("2025-09-01", "2025-05", { ...loan, loanKind: "mortgage" });
    expect(mortgage.total).toBe("0.00");
    expect(codes(mortgage)).not.toContain("LOAN_AS_INCOME");
  });

  it.each([
    ["scholarship", "2019-03-31", "2018-11", "100.00", false],
    ["scholarship", "2019-04-01", "2019-02", "0.00", true],
    ["scholarship", "2024-04-01", "2024-02", "0.00", true],
    ["child-benefit", "2019-12-31", "2019-08", "0.00", true],
    ["child-benefit", "2020-01-01", "2019-11", "100.00", false],
    ["gift", "2024-04-01", "2024-02", "100.00", true],
    ["alimony-paid", "2024-04-01", "2024-02", "0.00", true],
    ["alimony-received", "2024-04-01", "2024-02", "100.00", false],
    ["disability-benefit", "2024-04-01", "2024-02", "0.00", false],
  ] as const)(
    "of kind %s on %s, received in %s, counts %s",
    (kind, appliedOn, month, amount, asked) => {
      const decision = total(appliedOn, month, { kind });
      expect(decision.total).toBe(amount);
      expect(codes(decision).includes("TREATMENT_UNCONFIRMED")).toBe(asked);
    },
  );

  it("counts by receipt whatever it was earned for, and business without expenses taken off", () => {
    const accrued = { accruedFor: { from: "2026-01", to: "2026-12" } } as Partial<DeclaredIncome>;
    expect(total("2026-05-05", "2026-02", accrued).total).toBe("100.00");
    expect(total("2026-05-05", "2026-02", { kind: "business", expenses: "40.00" }).total).toBe(
      "100.00",
    );
  });
});

describe("the household", () => {
  it("is the core of the family; other relatives are shown the other way", () => {
    const members = [person("m1", "applicant"), person("g", "grandparent"), person("p", "partner")];
    const decision = asp("2026-05-05", { members, income: [tenge("150000.00", "2026-02")] });

    expect(decision.household.map(({ counted }) => counted)).toEqual([true, false, false]);
    expect(decision.alternatives.find(({ perCapita }) => perCapita === "25000.00")).toMatchObject({
      incomeTest: "below",
    });
    expect(decisive(decision)).toContain("HOUSEHOLD_CORE_ONLY");
  });
});

describe("Өрлеу", () => {
  const orleu = (appliedOn: string, region: string) =>
    decided({ programme: "kz.orleu", region, appliedOn: day(appliedOn) });

  it.each([
    ["2014-01-01", "KZ-11", "eligible"],
    ["2014-01-01", "KZ-VOS", "eligible"],
    ["2014-01-01", "KZ-31", "eligible"],
    ["2014-01-01", "KZ-27", "not-eligible"],
    ["2015-06-30", "KZ-27", "not-eligible"],
    ["2015-07-01", "KZ-27", "eligible"],
  ])("starts by territory and date: %s in %s is %s", (appliedOn, region, outcome) => {
    expect(orleu(appliedOn, region).outcome).toBe(outcome);
    expect(codes(orleu(appliedOn, region)).includes("TERRITORY_OUTSIDE")).toBe(
      outcome === "not-eligible",
    );
  });

  it.each([
    ["2014-02-02", "11979.60"],
    ["2015-02-02", "12818.40"],
    ["2016-02-02", "13715.40"],
    ["2017-02-02", "14675.40"],
  ])("compares on %s with %s, six months long", (appliedOn, amount) => {
    const decision = orleu(appliedOn, "KZ-11");
    expect(decision.threshold?.amount).toBe(amount);
    expect(decision.benefit).toMatchObject({ monthly: amount, months: 6, childSupplement: "0.00" });
  });
});
