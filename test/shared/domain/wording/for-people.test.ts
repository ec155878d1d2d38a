import { describe, expect, it } from "vitest";

import { sha256 } from "../../../../cli/deciding/sha256.ts";
import { decide } from "../../../../shared/domain/decide.ts";
import { say } from "../../../../shared/domain/wording/dictionary.ts";
import { dayText, type ForPeople } from "../../../../shared/domain/wording/for-people.ts";
import { groundsSentence, sentence } from "../../../../shared/domain/wording/sentence.ts";
import { table } from "../../../../shared/domain/wording/table.ts";
import { phrase, value } from "../../../../shared/domain/wording/token.ts";
import { tree } from "../../../../shared/domain/wording/tree.ts";
import type { Language } from "../../../../shared/domain/wording/words.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, paid } from "../make-case.ts";

const LANGUAGES: readonly Language[] = ["ru", "kk", "en"];
const FAMILY: ForPeople = { currency: "RUB", names: new Map([["m1", "Образцова Анна"]]) };
const amounts = (text: string) =>
  [...text.matchAll(/\d{1,3}(?:\u00A0\d{3})*[.,]\d\d(?=\u00A0₽)/gu)]
    .map(([amount]) => amount.replaceAll(/\D/gu, ""))
    .toSorted();

const decision = () =>
  decide(application({ income: [paid("150000.10", "2025-04")] }), [], LAW, { sha256 });

describe("a decision written for people", () => {
  it("has amounts, months and articles as its readers write them", async () => {
    const decided = await decision();
    expect(groundsSentence(decided, "ru", FAMILY)).toBe(
      "Доход на человека в месяц: 50\u00A0000,03\u00A0₽ при пороге 15\u00A0428,00\u00A0₽: не ниже минимума. Учтены месяцы с 03.2025 по 05.2025, человек в семье: 1.",
    );
    expect(sentence(decided, "en", FAMILY)).toContain("Months counted from March 2025 to May 2025");
    expect(table(decided, "ru", FAMILY)[1]).toEqual([
      "Образцова Анна",
      "04.2025",
      "зарплата",
      "150\u00A0000,10\u00A0₽",
      "150\u00A0000,10\u00A0₽",
      "получено в расчётные месяцы",
      "Постановление № 512 п. 1; 44-ФЗ ст. 8",
    ]);
    expect(tree(decided.trace, "ru", FAMILY).join("\n")).toContain(
      "Образцова Анна: зарплата, 04.2025 — ",
    );
  });

  it("holds the same amounts in every language, none of them as a file holds it", async () => {
    const decided = await decision();
    const texts = LANGUAGES.map((language) =>
      [
        sentence(decided, language, FAMILY),
        ...table(decided, language, FAMILY).flat(),
        ...tree(decided.trace, language, FAMILY),
      ].join("\n"),
    );
    for (const text of texts) {
      expect(amounts(text)).toEqual(amounts(texts[0] ?? ""));
      expect(amounts(text).length).toBeGreaterThan(8);
      expect(text).not.toMatch(/\d{4,}\.\d\d/u);
    }
  });

  it("fills a name with signs of its own in as it is", () => {
    const names = new Map([["m1", "$& {reason} <b>"]]);
    const said = phrase("tree-member", {
      member: value("member", "m1"),
      reason: value("day", "2025-07-10"),
    });
    expect(say(said, "ru", { ...FAMILY, names })).toBe("$& {reason} <b>: 10.07.2025");
  });
});

describe("dayText", () => {
  it.each([
    ["ru", "2025-07-01", "01.07.2025"],
    ["kk", "2025-12-31", "31.12.2025"],
    ["en", "2025-07-01", "1 July 2025"],
    ["en", "some day", "some day"],
  ] as const)("writes in %s the day %s", (language, day, text) => {
    expect(dayText(day, language)).toBe(text);
  });
});
