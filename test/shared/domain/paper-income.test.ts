import { describe, expect, it } from "vitest";

import { incomeOnPaper } from "../../../shared/domain/paper-income.ts";
import { month } from "./make-case.ts";
import type { Some } from "./make-paper.ts";
import { figure, paper } from "./make-paper.ts";

const MONTHS = ["2025-03", "2025-04", "2025-05"].map(month);

const incomes = (
  form: string,
  more: Some,
  at: string | undefined,
  fields: Record<string, string> = {},
) => incomeOnPaper(paper([figure(at, "12.00", more)], { form, fields }), MONTHS);

describe("incomeOnPaper", () => {
  it("says of each payment what it is, when, from whom, and where it stands", () => {
    const [found] = incomeOnPaper(
      paper([figure("2025-04", "12.00", { id: "f9", code: "2010", page: 2 })], {
        fields: { "agent.inn": "7700000000", issuedOn: "2025-06-01" },
      }),
      MONTHS,
    );
    expect(found).toEqual({
      payment: {
        memberId: "m1",
        kind: "civil-contract",
        amount: 1200n,
        currency: "RUB",
        basis: "gross",
        receivedIn: "2025-04",
        accruedFor: undefined,
        source: {
          kind: "paper",
          document: "scan.png",
          figure: "f9",
          page: 2,
          box: [0.1, 0.2, 0.3, 0.4],
        },
        doubt: undefined,
      },
      form: "ru.ndfl-1175018",
      payer: "7700000000",
      issuedOn: "2025-06-01",
      code: "2010",
      rate: "",
      document: "scan.png",
      review: undefined,
    });
  });

  it.each([
    ["agent.inn", "ru.salary"],
    ["agent.bin", "kz.salary"],
    ["agent.ein", "en.pay-stub"],
  ])("knows the payer by %s", (field, form) => {
    const name = form === "en.pay-stub" ? "grossPay" : "accrued";
    const fields = { "agent.inn": "", [field]: "1", periodTo: "2025-04-30" };
    const { "agent.inn": inn, ...others } = fields;
    const given = field === "agent.inn" ? { ...others, "agent.inn": inn } : fields;
    const reading = paper([figure("2025-04", "1.00", { name })], { form }).reading;
    const stripped = Object.fromEntries(
      Object.entries({ ...reading.fields, ...given }).filter(([, text]) => text !== ""),
    );
    const own =
      field === "agent.inn"
        ? stripped
        : Object.fromEntries(Object.entries(stripped).filter(([name]) => name !== "agent.inn"));
    const found = incomeOnPaper(
      { document: "d", memberId: "m1", reading: { ...reading, fields: own } },
      MONTHS,
    );
    expect(found.map(({ payer }) => payer)).toEqual(["1"]);
  });

  it("says nothing of payer, day and code where the paper does not", () => {
    const reading = {
      ...paper([figure("2025-04", "1.00", { code: undefined })]).reading,
      fields: {},
    };
    expect(incomeOnPaper({ document: "d", memberId: "m1", reading }, MONTHS)).toMatchObject([
      { payer: "", issuedOn: "", code: "", review: "INCOME_CODE_UNKNOWN" },
    ]);
  });

  it("finds nothing on a form that bears no income, and no payment in a total", () => {
    expect(incomes("ru.passport", { name: "income" }, "2025-04")).toEqual([]);
    expect(incomes("ru.scholarship", { name: "income" }, undefined)).toEqual([]);
    expect(incomes("ru.scholarship", { name: "total" }, "2025-04")).toEqual([]);
  });

  it("takes a net average only where no gross one stands beside it", () => {
    const net = figure(undefined, "8.00", { name: "netPay" });
    const gross = figure(undefined, "10.00", { name: "grossPay" });
    const on = (...figures: (typeof net)[]) =>
      incomeOnPaper(paper(figures, { form: "ru.salary" }), MONTHS).map(
        ({ payment }) => payment.amount,
      );
    expect(on(net)).toEqual([800n, 800n, 800n]);
    expect(on(net, gross)).toEqual([1000n, 1000n, 1000n]);
  });

  it("dates a monthly size by every month, a month by itself, an unread month by the first", () => {
    const when = (form: string, name: string, at: string | undefined) =>
      incomes(form, { name }, at).map(({ payment }) => [payment.receivedIn, payment.doubt?.code]);
    const each = MONTHS.map((one) => [one, undefined]);
    expect(when("ru.sfr-payments", "pension", undefined)).toEqual(each);
    expect(when("ru.sfr-payments", "pension", "2025-04")).toEqual([["2025-04", undefined]]);
    expect(when("en.benefit-letter", "benefit", "2025-04")).toEqual(each);
    expect(when("ru.ndfl-2015", "income", undefined)).toEqual([["2025-03", "FIGURE_UNREADABLE"]]);
    expect(when("ru.ndfl-2015", "income", "2025-13")).toEqual([["2025-03", "FIGURE_UNREADABLE"]]);
    expect(incomeOnPaper(paper([figure(undefined, "1.00")]), [])).toEqual([]);
  });

  it("dates a pay stub by the end of its period, and by nothing where that is unread", () => {
    const stub = (periodTo: string) =>
      incomes("en.pay-stub", { name: "grossPay" }, undefined, { periodTo }).map(
        ({ payment }) => payment.receivedIn,
      );
    expect(stub("2025-04-15")).toEqual(["2025-04"]);
    expect(stub("April")).toEqual([]);
  });

  it("knows whether alimony was paid or received, and asks where the paper does not say", () => {
    const alimony = (fields: Record<string, string>) =>
      incomes("ru.alimony", { name: "withheld" }, "2025-04", fields).map(({ payment, review }) => [
        payment.kind,
        review,
      ]);
    expect(alimony({ direction: "paid" })).toEqual([["alimony-paid", undefined]]);
    expect(alimony({ direction: "received" })).toEqual([["alimony-received", undefined]]);
    expect(alimony({})).toEqual([["alimony-received", "DOCUMENT_NEEDS_REVIEW"]]);
  });
});

describe("income of a whole year", () => {
  const yearly = (year: string, months: readonly string[]) =>
    incomeOnPaper(
      paper([figure(undefined, "120.00", { name: "totalIncome" })], {
        form: "en.w2",
        fields: { year },
      }),
      months.map(month),
    ).map(({ payment }) => [payment.receivedIn, payment.accruedFor, payment.doubt]);
  const of2025 = { from: "2025-01", to: "2025-12" };

  it("was received by its end, and of a year that still runs by the month after the period", () => {
    expect(yearly("2025", ["2026-01", "2026-02", "2026-03"])).toEqual([
      ["2025-12", of2025, undefined],
    ]);
    expect(yearly("2025", ["2025-03", "2025-04", "2025-05"])).toEqual([
      ["2025-06", of2025, undefined],
    ]);
    expect(yearly("2025", ["2025-09", "2025-10", "2025-11"])).toEqual([
      ["2025-12", of2025, undefined],
    ]);
  });

  it("that begins after the period was received in it all the same, and not before", () => {
    expect(yearly("2025", ["2024-10", "2024-11", "2024-12"])).toEqual([
      ["2025-01", of2025, undefined],
    ]);
    expect(yearly("2025", ["2024-08", "2024-09", "2024-10"])).toEqual([
      ["2025-12", of2025, undefined],
    ]);
  });

  it("is none where the year is unread or no month is asked for", () => {
    expect(yearly("25", ["2025-03"])).toEqual([]);
    expect(yearly("2O25", ["2025-03"])).toEqual([]);
    expect(yearly("2025", [])).toEqual([]);
  });
});

describe("a stub of one day", () => {
  it("is certain of its month", () => {
    const [found] = incomes("en.pay-stub", { name: "grossPay" }, undefined, {
      periodTo: "2025-04-15",
    });
    expect(found?.payment).toMatchObject({ receivedIn: "2025-04", doubt: undefined });
  });
});
