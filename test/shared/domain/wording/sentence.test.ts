import { describe, expect, it } from "vitest";

import { sha256 } from "../../../../cli/deciding/sha256.ts";
import { decide } from "../../../../shared/domain/decide.ts";
import { INCOME_KINDS } from "../../../../shared/domain/income-kind.ts";
import { ENGLISH } from "../../../../shared/domain/wording/english.ts";
import { KAZAKH } from "../../../../shared/domain/wording/kazakh.ts";
import { RUSSIAN } from "../../../../shared/domain/wording/russian.ts";
import { sentence } from "../../../../shared/domain/wording/sentence.ts";
import { table } from "../../../../shared/domain/wording/table.ts";
import { tree } from "../../../../shared/domain/wording/tree.ts";
import type { Language } from "../../../../shared/domain/wording/words.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, day, paid } from "../make-case.ts";
import { figure, paper } from "../make-paper.ts";
import { dice, randomApplication } from "../second/random-application.ts";

const LANGUAGES: readonly Language[] = ["ru", "kk", "en"];
const FAMILIES = process.env["OPORA_RUNS"] === undefined ? 150 : 15;

const decisionOn = async (seed: number) =>
  decide(randomApplication(dice(seed)), [], LAW, { sha256 });

/** Every figure of a text in order: what must not differ between languages. */
const numbers = (text: string) => (text.match(/\d+(?:[.\-/]\d+)*/gu) ?? []).toSorted();

describe("an explanation", () => {
  it("holds the same numbers in all three languages, as sentence, table and tree", async () => {
    for (let seed = 0; seed < FAMILIES; seed += 1) {
      const decision = await decisionOn(seed);
      const [ru, kk, en] = LANGUAGES.map((language) => ({
        sentence: numbers(sentence(decision, language)),
        table: table(decision, language).map((row) => numbers(row.join(" "))),
        tree: tree(decision.trace, language).map(numbers),
      }));
      expect(kk).toEqual(ru);
      expect(en).toEqual(ru);
    }
  });

  it("leaves no place unfilled", async () => {
    for (let seed = 0; seed < FAMILIES; seed += 1) {
      const decision = await decisionOn(seed);
      for (const language of LANGUAGES) {
        const all = [sentence(decision, language), ...tree(decision.trace, language)].join("\n");
        expect(all).not.toMatch(/[{}]|undefined/u);
      }
    }
  });

  it("says the comparison, the period, the benefit and what follows", async () => {
    const income = [paid("150000.00", "2025-04")];
    const decision = await decide(application({ income }), [], LAW, { sha256 });
    expect(sentence(decision, "ru")).toBe(
      "Доход на человека в месяц: 50000.00 при пороге 15428.00: не ниже минимума. Учтены месяцы с 2025-03 по 2025-05, человек в семье: 1. Предварительный вывод: критерий дохода не выполнен; решение принимает специалист.",
    );
    const asp = application({ programme: "kz.asp", region: "KZ-11", appliedOn: day("2026-05-05") });
    expect(sentence(await decide(asp, [], LAW, { sha256 }), "en")).toContain(
      "Benefit: 35595.70 a month, months: 2, 71191.40 in all.",
    );
  });

  it("says what is not known", async () => {
    const unread = await decide(application(), [paper([figure("2025-04", null)])], LAW, { sha256 });
    expect(sentence(unread, "en")).toContain("not compared with the threshold: unknown");
    expect(table(unread, "en")[1]).toContain("unknown");
    expect(tree(unread.trace, "en").join("\n")).toMatch(/amount: unknown \[scan\.png#f\d+\]/u);
    const before = await decide(application({ appliedOn: day("2019-01-01") }), [], LAW, { sha256 });
    expect(sentence(before, "en")).toContain("no rules for the day of application 2019-01-01");
  });

  it("names columns and indents the tree", async () => {
    const decision = await decide(application({ income: [paid("1.00", "2025-04")] }), [], LAW, {
      sha256,
    });
    expect(table(decision, "en")[0]).toEqual([
      "member",
      "month",
      "kind of income",
      "amount",
      "counted",
      "why",
      "source",
    ]);
    const lines = tree(decision.trace, "ru");
    expect(lines[0]).toBe("Результат: критерий дохода выполнен [178-FZ art. 7; 134-FZ art. 6]");
    expect(lines[1]).toMatch(/^ {2}Сравнение с минимумом: ниже минимума/u);
    expect(
      lines.some(
        (line) => line.startsWith("      сумма: 1.00") || line.startsWith("        сумма: 1.00"),
      ),
    ).toBe(true);
  });
});

describe("the dictionaries", () => {
  it("know every kind of income and say something for every key", () => {
    for (const kind of INCOME_KINDS) expect(Object.keys(RUSSIAN)).toContain(`kind:${kind}`);
    for (const words of [RUSSIAN, KAZAKH, ENGLISH]) {
      expect(Object.values(words).every((text) => text !== "")).toBe(true);
    }
  });

  it("fill the same places in every language", () => {
    const places = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted();
    for (const [key, text] of Object.entries(RUSSIAN)) {
      const others: Readonly<Record<string, string>>[] = [KAZAKH, ENGLISH];
      for (const words of others) expect(places(words[key] ?? ""), key).toEqual(places(text));
    }
  });
});
