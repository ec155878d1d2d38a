import { describe, expect, it } from "vitest";

import { REVIEW_CODES } from "../../../../shared/domain/review-codes.ts";
import { DICTIONARIES } from "../../../../web/src/text/dictionaries.ts";
import { LANGUAGES } from "../../../../web/src/text/language.ts";

const PLURAL_FORMS = new Set(["one", "few", "many", "other"]);

/** Every sentence of a dictionary under its path; the forms of a plural count as one sentence. */
function sentences(part: unknown, path = ""): Map<string, string> {
  if (typeof part === "string") return new Map([[path, part]]);
  if (typeof part !== "object" || part === null) throw new TypeError(`No sentence at ${path}`);
  const entries = Object.entries(part);
  if ("one" in part && entries.every(([key]) => PLURAL_FORMS.has(key))) {
    return new Map([[path, entries.map(([, form]) => String(form)).join(" | ")]]);
  }
  return new Map(entries.flatMap(([key, value]) => [...sentences(value, `${path}.${key}`)]));
}

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/gu) ?? [])].sort();

const areas = Object.entries(DICTIONARIES);

describe.each(areas)("the dictionary of %s", (_area, languages) => {
  it.each(LANGUAGES)("has the same sentences with the same gaps in %s", async (language) => {
    const pattern = sentences(await languages.ru());
    const own = sentences(await languages[language]());

    expect([...own.keys()]).toEqual([...pattern.keys()]);
    for (const [path, sentence] of own) {
      expect(sentence.trim(), path).not.toBe("");
      expect(placeholders(sentence), path).toEqual(placeholders(pattern.get(path) ?? ""));
    }
  });

  it("says in Kazakh and English what it says in Russian, in their own letters", async () => {
    const english = sentences(await languages.en());
    for (const [path, sentence] of english) expect(sentence, path).not.toMatch(/[а-яё]/iu);
  });
});

it("knows every review code", async () => {
  const { reviewCodes } = await DICTIONARIES.review.ru();
  expect(Object.keys(reviewCodes).sort()).toEqual(Object.keys(REVIEW_CODES).sort());
});
