import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findSpecimens } from "../../../cli/evaluation/find-specimens.ts";
import { truthDoubts } from "../../../cli/evaluation/truth-doubts.ts";
import { FORMS } from "../../../shared/reading/forms/forms.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "papers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function keep(name: string, form: string, figures: readonly object[]): void {
  const truth = { schema: "opora.truth/1", form, fields: {}, figures };
  writeFileSync(join(folder, `${name}.png`), "");
  writeFileSync(join(folder, `${name}.truth.json`), JSON.stringify(truth));
}

const doubts = () => truthDoubts(findSpecimens(folder));
const income = { name: "income", month: "2025-03", code: "2000", amount: "42500.00" };

describe("truthDoubts", () => {
  it("is empty for the committed corpus and knows every form", () => {
    expect(truthDoubts(findSpecimens("test/corpus/compact"))).toEqual([]);
    for (const { name } of FORMS) keep(name, name, []);

    expect(doubts()).toEqual([]);
  });

  it.each([
    ["a form by another name", "ru.ndfl", [income], "ru.ndfl-2015"],
    ["a figure by another name", "ru.scholarship", [{ ...income, name: "incom" }], "is income or"],
    [
      "a total listed twice",
      "ru.salary",
      [1, 2].map(() => ({ name: "paid", amount: "1.00" })),
      "paid 1.00 is listed twice",
    ],
    ["a paper that is none with figures", "unknown", [income], "has no figures"],
  ])("asks about %s", (_, form, figures, question) => {
    keep("a", form, figures);

    expect(doubts()).toEqual([expect.stringContaining(question)]);
    expect(doubts()[0]).toContain("a.truth.json");
  });

  it("takes two equal payments of a month for two payments", () => {
    keep("a", "ru.ndfl-1175018", [income, income]);

    expect(doubts()).toEqual([]);
  });
});

describe("findSpecimens", () => {
  it("names every faulty truth file at once", () => {
    keep("a", "ru.salary", [{ name: "paid", amount: "42500" }]);
    keep("b", "ru.salary", []);
    writeFileSync(join(folder, "c.png"), "");

    expect(() => findSpecimens(folder)).toThrow(
      /a\.truth\.json.*1 more are faulty: c\.truth\.json/u,
    );
  });
});
