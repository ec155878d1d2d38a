import { describe, expect, it } from "vitest";

import { meaningOfCode } from "../../../shared/domain/form-income.ts";
import { incomeOnPaper } from "../../../shared/domain/paper-income.ts";
import { month } from "./make-case.ts";
import { figure, paper } from "./make-paper.ts";

const MONTHS = ["2025-03", "2025-04", "2025-05"].map(month);

/** The payments of one figure on one form: kind, month, and what is asked of a person. */
const on = (form: string, name: string, at: string | undefined) =>
  incomeOnPaper(
    paper([figure(at, "12.00", { name, code: "2000" })], { form, fields: { periodTo: "" } }),
    MONTHS,
  ).map(({ payment, review }) => [payment.kind, payment.receivedIn, review]);

describe("the income on a form", () => {
  it.each([
    ["ru.ndfl-1175018", "income", "wage", undefined],
    ["ru.ndfl-2015", "income", "wage", undefined],
    ["ru.npd-1122036", "income", "self-employment", undefined],
    ["ru.sfr-payments", "pension", "pension", undefined],
    ["ru.sfr-payments", "benefit", "other-social", "BENEFIT_KIND_OPEN"],
    ["ru.unemployment", "accrued", "unemployment", undefined],
    ["ru.child-benefit", "benefit", "child-benefit", "BENEFIT_KIND_OPEN"],
    ["ru.scholarship", "income", "scholarship", undefined],
    ["ru.salary", "accrued", "wage", undefined],
    ["kz.settlement", "income", "wage", undefined],
    ["kz.salary", "accrued", "wage", undefined],
    ["kz.enpf", "income", "wage", undefined],
  ])("%s: %s of a month is %s", (form, name, kind, review) => {
    expect(on(form, name, "2025-04")).toEqual([[kind, "2025-04", review]]);
  });

  it.each([
    ["ru.salary", "grossPay", "wage"],
    ["ru.salary", "netPay", "wage"],
    ["en.employment-verification", "grossPay", "wage"],
    ["en.benefit-letter", "benefit", "pension"],
    ["ru.sfr-payments", "pension", "pension"],
  ])("%s: %s without a month is a monthly size of %s", (form, name, kind) => {
    expect(on(form, name, undefined)).toEqual(MONTHS.map((one) => [kind, one, undefined]));
  });

  it.each([
    ["ru.unemployment", "accrued"],
    ["ru.child-benefit", "benefit"],
    ["ru.scholarship", "income"],
    ["ru.alimony", "withheld"],
    ["ru.salary", "accrued"],
    ["kz.settlement", "income"],
    ["kz.salary", "accrued"],
    ["kz.enpf", "income"],
  ])("%s: %s without a month is a total and no payment", (form, name) => {
    expect(on(form, name, undefined)).toEqual([]);
  });

  it.each([["ru.npd-1122036"], ["ru.ndfl-1175018"]])(
    "%s: a figure whose month is unread may belong to the period",
    (form) => {
      const [found] = incomeOnPaper(paper([figure(undefined, "12.00")], { form }), MONTHS);
      expect(found?.payment.receivedIn).toBe("2025-03");
      expect(found?.payment.doubt).toEqual({
        code: "FIGURE_UNREADABLE",
        blocks: true,
        low: 0n,
        high: null,
      });
    },
  );
});

describe("the meaning of a code", () => {
  it.each([
    ["wage", ["2000", "2001", "2002", "2003", "2012", "2013"]],
    ["sick-pay", ["2300"]],
    ["civil-contract", ["2010"]],
    ["severance", ["2014"]],
    ["royalty", ["2201", "2202", "2203", "2204", "2205", "2206", "2207", "2208", "2209"]],
    ["securities", ["1010"]],
    ["interest", ["1011", "3020", "3022"]],
    ["property", ["1400", "2400"]],
    ["gift", ["2720", "2740"]],
    ["employer-aid", ["2710", "2760", "2762", "2770"]],
    ["one-off-aid", ["2761"]],
    ["in-kind", ["2510", "2520", "2530", "2610"]],
  ])("is %s for %j", (kind, codes) => {
    expect(codes.map(meaningOfCode)).toEqual(codes.map(() => ({ kind })));
  });

  it.each([[undefined], ["4800"], [""]])("is asked of a person where it is %j", (code) => {
    expect(meaningOfCode(code)).toEqual({ kind: "wage", review: "INCOME_CODE_UNKNOWN" });
  });
});
