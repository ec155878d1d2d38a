import { describe, expect, it } from "vitest";

import type { EvidenceFigure } from "../../../shared/domain/evidence.ts";
import { application, codes, day, decided, decisive, paid, person } from "./make-case.ts";
import { figure, paper, type Some } from "./make-paper.ts";

const quarter = (amount: string, more: Some = {}) =>
  ["2025-03", "2025-04", "2025-05"].map((month) => figure(month, amount, more));
const kinds = (decision: ReturnType<typeof decided>) => decision.income.map(({ kind }) => kind);
const counted = (decision: ReturnType<typeof decided>) =>
  decision.income.map((line) => line.counted);

describe("a certificate of income", () => {
  it("counts by month and code, each line with the box it was read from", () => {
    const decision = decided({}, [paper([figure("2025-02", "1.00"), ...quarter("10000.00")])]);

    expect(decision).toMatchObject({ total: "30000.00", needsReview: false });
    expect(counted(decision)).toEqual(["0.00", "10000.00", "10000.00", "10000.00"]);
    expect(decision.income[1]?.evidence).toEqual({
      document: "scan.png",
      figure: expect.stringMatching(/^f\d+$/u),
    });
    expect(JSON.stringify(decision.trace)).toContain('"box":[0.1,0.2,0.3,0.4]');
  });

  it.each([
    ["2000", "wage"],
    ["2002", "wage"],
    ["2012", "wage"],
    ["2013", "wage"],
    ["2300", "sick-pay"],
    ["2010", "civil-contract"],
    ["2014", "severance"],
    ["2205", "royalty"],
    ["1010", "securities"],
    ["3020", "interest"],
    ["1400", "property"],
    ["2720", "gift"],
    ["2760", "employer-aid"],
    ["2761", "one-off-aid"],
    ["2530", "in-kind"],
  ])("takes code %s for %s", (code, kind) => {
    const decision = decided({}, [paper([figure("2025-04", "10.00", { code })])]);
    expect(kinds(decision)).toEqual([kind]);
    expect(codes(decision)).not.toContain("INCOME_CODE_UNKNOWN");
  });

  it("asks what an unknown code is, and whether it matters", () => {
    const open = (amount: string) =>
      decided({}, [paper([figure("2025-04", amount, { code: "4800" })])]);

    expect(decisive(open("100.00"))).toEqual([]);
    expect(codes(open("100.00"))).toEqual(["INCOME_CODE_UNKNOWN"]);
    expect(decisive(open("50000.00"))).toEqual(["INCOME_CODE_UNKNOWN"]);
  });

  it("is no income in its totals, deductions and taxes", () => {
    const more = ["totalIncome", "deduction", "taxCalculated"].map((name) =>
      figure(name === "deduction" ? "2025-04" : undefined, "99999.00", { name }),
    );
    expect(decided({}, [paper([...more, figure("2025-04", "10.00")])]).total).toBe("10.00");
  });
});

describe("a figure that cannot be read", () => {
  it("is never nothing: the case stays undetermined", () => {
    const decision = decided({}, [paper([figure("2025-03", null), figure("2025-04", "1.00")])]);

    expect(decision).toMatchObject({
      total: null,
      perCapita: null,
      incomeTest: "undetermined",
      outcome: "undetermined",
    });
    expect(decision.income[0]).toMatchObject({ amount: null, counted: null });
    expect(decisive(decision)).toEqual(["FIGURE_UNREADABLE"]);
    expect(decision.robustness).toEqual({
      perCapitaLow: "0.33",
      perCapitaHigh: null,
      stable: false,
    });
  });

  it("does not matter when the rest is already too much", () => {
    const decision = decided({}, [paper([figure("2025-03", null), figure("2025-04", "90000.00")])]);

    expect(decision).toMatchObject({
      incomeTest: "not-below",
      outcome: "not-eligible",
      total: null,
    });
    expect(decisive(decision)).toEqual([]);
    expect(codes(decision)).toEqual(["FIGURE_UNREADABLE"]);
  });

  it("does not matter outside the period, or of somebody who is not counted", () => {
    const outside = decided({}, [paper([figure("2025-02", null)])]);
    const stranger = decided({ members: [person("m1", "applicant"), person("m2", "partner")] }, [
      paper([figure("2025-04", null)], {}, "scan.png", "m2"),
    ]);
    expect(outside.incomeTest).toBe("below");
    expect(stranger.incomeTest).toBe("below");
  });

  it("matters when its month is what cannot be read", () => {
    expect(decided({}, [paper([figure(undefined, "10.00")])])).toMatchObject({
      incomeTest: "undetermined",
    });
  });

  it("keeps a deduction open downward", () => {
    const income = [paid("60000.00", "2025-04")];
    const alimony = paper([figure("2025-04", null, { name: "withheld" })], {
      form: "ru.alimony",
      fields: { direction: "paid" },
    });
    expect(decided({ income }, [alimony])).toMatchObject({ incomeTest: "undetermined" });
    expect(decided({ income: [paid("100.00", "2025-04")] }, [alimony]).incomeTest).toBe("below");
  });
});

describe("a figure that is not proven", () => {
  it("counts as read and is asked about only when it can flip the test", () => {
    const decision = (amount: string) =>
      decided({}, [paper([figure("2025-04", amount, { standing: "unconfirmed" })])]);

    expect(decision("1000.00")).toMatchObject({ total: "1000.00", incomeTest: "below" });
    expect(decisive(decision("1000.00"))).toEqual([]);
    expect(decision("1000.00").robustness).toEqual({
      perCapitaLow: "0.00",
      perCapitaHigh: "3000.00",
      stable: true,
    });
    expect(decisive(decision("40000.00"))).toEqual(["FIGURE_UNCONFIRMED"]);
    expect(decision("40000.00").review).toMatchObject([
      { figures: [expect.stringMatching(/^scan\.png#f\d+$/u)] },
    ]);
  });

  it("tells the figures that can flip the test from those that cannot", () => {
    const figures = [
      figure("2025-03", "10.00", { standing: "unconfirmed" }),
      figure("2025-04", "40000.00", { standing: "unconfirmed" }),
    ];
    const { review } = decided({}, [paper(figures)]);

    expect(review.map(({ decisive: matters, figures: names }) => [matters, names])).toEqual([
      [false, [`scan.png#${figures[0]?.id}`]],
      [true, [`scan.png#${figures[1]?.id}`]],
    ]);
  });

  it("tries every amount that a reader saw of a repaired one", () => {
    const readings = [
      { reader: "pp-ocr", text: "10 000,00", confidence: 0.9 },
      { reader: "tesseract", text: "70 000,00", confidence: 0.9 },
    ];
    const repaired = figure("2025-04", "10000.00", { standing: "repaired", readings });
    const decision = decided({}, [paper([repaired])]);

    expect(decision).toMatchObject({ total: "10000.00", incomeTest: "below" });
    expect(decisive(decision)).toEqual(["FIGURE_REPAIRED"]);
    expect(decision.robustness).toMatchObject({
      perCapitaLow: "3333.33",
      perCapitaHigh: "23333.33",
    });
  });

  it("decides nothing when it contradicts its own paper", () => {
    const conflicting = figure("2025-04", "10000.00", { standing: "conflicting" });
    expect(decided({}, [paper([conflicting])])).toMatchObject({
      total: "10000.00",
      incomeTest: "undetermined",
      outcome: "undetermined",
    });
  });
});

describe("one payment told twice", () => {
  it("counts once when it is declared and scanned, and the scan wins", () => {
    const income = [paid("99999.00", "2025-04"), paid("5.00", "2025-03")];
    const decision = decided({ income }, [paper([figure("2025-04", "10000.00")])]);

    expect(decision.total).toBe("10005.00");
    expect(codes(decision)).toEqual(["DECLARED_AND_SCANNED"]);
    expect(decisive(decision)).toEqual(["DECLARED_AND_SCANNED"]);
  });

  it("counts twice when kind, month or member differ", () => {
    const members = [person("m1", "applicant"), person("m2", "spouse")];
    const income = [
      paid("1.00", "2025-03"),
      paid("1.00", "2025-04", { kind: "pension" }),
      paid("1.00", "2025-04", { memberId: "m2" }),
    ];
    const decision = decided({ members, income }, [paper([figure("2025-04", "1.00")])]);
    expect(decision.total).toBe("4.00");
    expect(codes(decision)).toEqual([]);
  });

  it("counts once when the same paper is put in twice, as one file or as two scans of it", () => {
    const figures = quarter("10000.00");
    const again = decided({}, [paper(figures), paper(figures, {}, "again.png")]);
    const same = decided({}, [paper(figures), paper(figures)]);

    for (const decision of [again, same]) {
      expect(decision.total).toBe("30000.00");
      expect(codes(decision)).toEqual(["DUPLICATE_PAPER"]);
    }
  });

  it("takes the later of two issues of one certificate, and asks about what only the earlier shows", () => {
    const early = paper([figure("2025-03", "1.00"), figure("2025-04", "10000.00")], {
      fields: { issuedOn: "2025-06-01" },
    });
    const late = paper([figure("2025-04", "20000.00"), figure("2025-05", "2.00")], {}, "late.png");
    const decision = decided({}, [late, early]);

    expect(decision.total).toBe("20002.00");
    expect(codes(decision)).toEqual(["PAPERS_DISAGREE", "PAPER_REPLACED"]);
    expect(decisive(decision)).toContain("PAPER_REPLACED");
  });

  it("counts two employers both, and both when no number tells them apart", () => {
    const other = (inn: string) =>
      paper(quarter("2.00"), { fields: { "agent.inn": inn } }, "other.png");
    expect(decided({}, [paper(quarter("1.00")), other("7700000000")]).total).toBe("9.00");
    const unnamed = paper(quarter("1.00"), { fields: { "agent.inn": "" } });
    expect(decided({}, [unnamed, other("")]).total).toBe("9.00");
  });

  it("takes a month of pay from the tax certificate before the employer's own paper", () => {
    const salary = paper(
      [
        figure("2025-04", "10000.00", { name: "accrued" }),
        figure("2025-05", "7.00", { name: "accrued" }),
      ],
      { form: "ru.salary" },
      "salary.png",
    );
    const decision = decided({}, [salary, paper([figure("2025-04", "10000.00")])]);
    expect(decision.total).toBe("10007.00");
    expect(codes(decision)).toEqual(["DUPLICATE_PAPER"]);
  });
});

describe("a document", () => {
  it("that cannot be read leaves the income open upward", () => {
    const rejected = paper([], { status: "rejected", form: "unknown" });
    const low = decided({}, [rejected]);
    const high = decided({ income: [paid("90000.00", "2025-04")] }, [rejected]);

    expect(low).toMatchObject({ incomeTest: "undetermined", outcome: "undetermined" });
    expect(decisive(low)).toEqual(["DOCUMENT_NOT_READ"]);
    expect(high).toMatchObject({ incomeTest: "not-below", outcome: "not-eligible" });
    expect(decisive(high)).toEqual([]);
    expect(high.robustness.perCapitaHigh).toBeNull();
  });

  it("of another person is asked about, by number before name", () => {
    const members = [person("m1", "applicant", { name: "Иванова Анна", inn: "550000000013" })];
    const named = (fields: Record<string, string>) =>
      codes(decided({ members }, [paper(quarter("1.00"), { fields })]));

    expect(named({ "person.inn": "770000000099" })).toEqual(["OTHER_PERSON"]);
    expect(named({ "person.inn": "550000000013", "person.name": "Смирнов" })).toEqual([]);
    expect(named({ "person.name": "ИВАНОВА  АННА" })).toEqual([]);
    expect(named({ "person.name": "Ивановa Аннa" })).toEqual([]);
    expect(named({ "person.name": "Кузнецов Пётр" })).toEqual(["PERSON_NOT_IN_HOUSEHOLD"]);
  });

  it("of another member counts for that member", () => {
    const members = [person("m1", "applicant"), person("m2", "partner", { inn: "550000000013" })];
    const decision = decided({ members }, [
      paper(quarter("1.00"), { fields: { "person.inn": "550000000013" } }),
    ]);
    expect(decision.income.map(({ memberId }) => memberId)).toEqual(["m2", "m2", "m2"]);
    expect(codes(decision)).toContain("OTHER_PERSON");
  });

  it("with several papers counts each of them", () => {
    const [one, other] = ["2025-03", "2025-04"].map(
      (month) => paper([figure(month, "5.00")]).reading,
    );
    if (one === undefined || other === undefined) throw new RangeError("Expected two papers");
    const parts = paper([], { status: "needs-review", parts: [one, other] });
    expect(decided({}, [parts]).total).toBe("10.00");
  });

  it("that does not cover the period says which months are missing", () => {
    const early = paper(quarter("1.00"), { fields: { issuedOn: "2025-04-20" } });
    const { review } = decided({}, [early]);
    expect(review).toMatchObject([{ code: "PERIOD_NOT_COVERED", decisive: true }]);
    expect(review[0]?.message).toContain("2025-05");
    const other = paper([figure("2024-12", "1.00")], { fields: { year: "2024" } });
    expect(codes(decided({}, [other]))).toContain("PERIOD_NOT_COVERED");
  });

  it("to be looked at for no reason of a figure is passed on", () => {
    expect(codes(decided({}, [paper(quarter("1.00"), { status: "needs-review" })]))).toEqual([
      "DOCUMENT_NEEDS_REVIEW",
    ]);
  });
});

describe("other papers", () => {
  const on = (form: string, figures: readonly EvidenceFigure[], fields = {}) =>
    decided({}, [paper(figures, { form, fields: { year: "", ...fields } })]);

  it.each([
    ["ru.npd-1122036", "income", "self-employment"],
    ["ru.sfr-payments", "pension", "pension"],
    ["ru.sfr-payments", "benefit", "other-social"],
    ["ru.unemployment", "accrued", "unemployment"],
    ["ru.child-benefit", "benefit", "child-benefit"],
    ["ru.scholarship", "income", "scholarship"],
    ["ru.salary", "accrued", "wage"],
    ["kz.settlement", "income", "wage"],
    ["kz.salary", "accrued", "wage"],
    ["kz.enpf", "income", "wage"],
  ])("%s: %s of a month is %s, its total is nothing", (form, name, kind) => {
    const figures = [
      figure("2025-04", "10.00", { name }),
      figure(undefined, "70.00", { name: "total" }),
    ];
    const decision = on(form, figures);
    expect(kinds(decision)).toEqual([kind]);
    expect(decision.total).toBe("10.00");
  });

  it("counts a monthly size in every month of the period", () => {
    expect(on("ru.sfr-payments", [figure(undefined, "10.00", { name: "pension" })]).total).toBe(
      "30.00",
    );
    const both = [
      figure(undefined, "10.00", { name: "grossPay" }),
      figure(undefined, "8.70", { name: "netPay", basis: "net" }),
    ];
    expect(on("ru.salary", both).total).toBe("30.00");
    const net = on("ru.salary", both.slice(1));
    expect(net.total).toBe("26.10");
    expect(codes(net)).toEqual(["NOT_BEFORE_TAX"]);
  });

  it("adds alimony received, deducts alimony paid and asks when the paper does not say which", () => {
    const withheld = [figure("2025-04", "10.00", { name: "withheld" })];
    expect(on("ru.alimony", withheld, { direction: "received" }).total).toBe("10.00");
    expect(on("ru.alimony", withheld, { direction: "paid" }).total).toBe("-10.00");
    expect(codes(on("ru.alimony", withheld))).toContain("DOCUMENT_NEEDS_REVIEW");
  });

  it("spreads a yearly total over the year, and dates a pay stub by its end", () => {
    const yearly = [figure(undefined, "120.00", { name: "totalIncome" })];
    const w2 = paper(yearly, { form: "en.w2" });
    expect(decided({ appliedOn: day("2026-02-16") }, [w2]).total).toBe("30.00");
    const stub = [figure(undefined, "5.00", { name: "grossPay" })];
    expect(on("en.pay-stub", stub, { periodTo: "2025-04-15" }).total).toBe("5.00");
    expect(on("en.pay-stub", stub, { periodTo: "2025-06-15" }).total).toBe("0.00");
  });

  it("cannot count another currency without a rate", () => {
    const dollars = [figure("2025-04", "500.00", { name: "accrued", currency: "USD" })];
    const decision = on("ru.salary", dollars);
    expect(decision).toMatchObject({ incomeTest: "undetermined", total: null });
    expect(decisive(decision)).toEqual(["FOREIGN_CURRENCY"]);
  });

  it("marks an amount that was computed from another one", () => {
    const derived = [figure("2025-04", "100.00", { derived: true })];
    expect(codes(on("kz.enpf", derived))).toContain("FIGURE_DERIVED");
  });
});

it("keeps the order of the case file: declared payments first", () => {
  const decision = decided({ income: [paid("1.00", "2025-05")] }, [
    paper([figure("2025-03", "2.00")]),
  ]);
  expect(counted(decision)).toEqual(["1.00", "2.00"]);
  expect(application().income).toEqual([]);
});
