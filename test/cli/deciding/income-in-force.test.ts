import { describe, expect, it } from "vitest";

import { rulesInForce } from "../../../cli/deciding/rules-in-force.ts";
import { showRules } from "../../../cli/deciding/show-rules.ts";
import { INCOME_KINDS } from "../../../shared/domain/income-kind.ts";
import { LAW } from "../../../shared/law/law.ts";
import { day } from "../../shared/domain/make-case.ts";

const on = (programme: string, region: string, date: string) =>
  rulesInForce(LAW, [{ programme, region }], day(date));
const kind = (date: string, name: string, programme = "ru.social-contract", region = "RU-OMS") =>
  on(programme, region, date).income[0]?.kinds.find((one) => one.kind === name);

describe("incomeInForce", () => {
  it.each([
    ["ru.social-contract", "RU-OMS", "2020-05-01"],
    ["ru.social-contract", "RU-KO", "2025-07-10"],
    ["ru-ko.family-social-contract", "RU-KO", "2019-07-10"],
    ["kz.orleu", "KZ-11", "2015-05-05"],
    ["kz.asp", "KZ-79", "2026-05-05"],
  ])(
    "says of %s in %s on %s how every kind of income is treated, and by which article",
    (programme, region, date) => {
      const [found] = on(programme, region, date).income;
      expect(found?.kinds.map((one) => one.kind)).toEqual([...INCOME_KINDS]);
      for (const one of found?.kinds ?? []) {
        expect(one.treatment, one.kind).toBeDefined();
        expect(one.cites.length, one.kind).toBeGreaterThan(0);
      }
    },
  );

  it("follows every change of the list", () => {
    expect(kind("2023-12-31", "in-kind")?.treatment).toBe("counted");
    expect(kind("2024-01-01", "in-kind")?.treatment).toBe("excluded");
    expect(kind("2023-12-31", "business")?.treatment).toBe("counted");
    expect(kind("2024-01-01", "business")?.treatment).toBe("net-of-expenses");
    expect(kind("2025-02-12", "unified-child-benefit")?.treatment).toBe("counted");
    expect(kind("2025-03-01", "unified-child-benefit")?.treatment).toBe("excluded");
    expect(kind("2025-07-10", "alimony-paid")).toMatchObject({
      treatment: "deducted",
      averaged: false,
      review: "ALIMONY_PAID_DEDUCTED",
    });
  });

  it("says of pay that it is divided by the months it was earned in, of benefits that it is not", () => {
    expect(kind("2025-07-10", "wage")).toMatchObject({ treatment: "counted", averaged: true });
    expect(kind("2025-07-10", "wage")?.cites).toContain("44-FZ art. 9");
    expect(kind("2025-07-10", "pension")).toMatchObject({ averaged: false });
    expect(kind("2025-07-10", "in-kind")).toMatchObject({ averaged: false });
  });

  it("has nothing to say of a day without rules", () => {
    expect(on("ru.social-contract", "RU-OMS", "2019-07-10").income).toEqual([]);
  });
});

describe("showRules", () => {
  it("shows a line a kind, in the language of the reader", () => {
    const shown = showRules(on("ru.social-contract", "RU-OMS", "2025-07-10"), "ru");
    expect(shown).toMatch(/ {2}зарплата +counted, divided by the months earned +memory-high/u);
    expect(shown).toMatch(/ {2}единое пособие на детей +not counted +sourced +Decree 154/u);
    expect(shown).toMatch(/ {2}алименты уплаченные +deducted \(asked\)/u);
    expect(shown).not.toMatch(/undefined|null/u);
  });
});
