import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../../../web/src/text/dictionaries.ts";
import { LANGUAGES } from "../../../../web/src/text/language.ts";

/** What an applicant reads. Staff read longer sentences every day; an applicant must not have to. */
const AREAS = ["application", "own", "upload", "calculator", "checklist", "visits"] as const;
/** Plain-language guidance for forms: short sentences, on the average about ten words. */
const MOST_WORDS = 18;
const MOST_ON_AVERAGE = 10;

function texts(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  return Object.values(part as object).flatMap(texts);
}

const sentencesIn = (text: string) =>
  text.split(/(?<=[.!?:;])\s+/u).filter((sentence) => /\p{L}/u.test(sentence));
const wordsIn = (sentence: string) =>
  sentence.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu)?.length ?? 0;

describe.each(LANGUAGES)("what applicants read in %s", (language) => {
  it("is said in short sentences", async () => {
    const dictionaries = await Promise.all(AREAS.map((area) => DICTIONARIES[area][language]()));
    const lengths = dictionaries
      .flatMap(texts)
      .flatMap(sentencesIn)
      .map((sentence) => ({ sentence, words: wordsIn(sentence) }));
    const average = lengths.reduce((sum, { words }) => sum + words, 0) / lengths.length;

    expect(lengths.filter(({ words }) => words > MOST_WORDS)).toEqual([]);
    expect(average).toBeLessThan(MOST_ON_AVERAGE);
  });
});
