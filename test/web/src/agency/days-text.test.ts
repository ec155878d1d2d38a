import { describe, expect, it } from "vitest";

import { daysText } from "../../../../web/src/agency/days-text.ts";
import { DICTIONARIES } from "../../../../web/src/text/dictionaries.ts";
import { LANGUAGES } from "../../../../web/src/text/language.ts";

describe("daysText", () => {
  it.each([
    ["ru", "медиана 2,5, девять из десяти до 5 рабочих дней", "медиана в рабочих днях: 2,5"],
    ["kk", "медиана 2,5, оннан тоғызы 5 жұмыс күніне дейін", "медиана 2,5 жұмыс күні"],
    ["en", "median 2.5, nine of ten within 5 working days", "median in working days: 2.5"],
  ] as const)(
    "says the median alone where no more is known, in %s",
    async (language, both, half) => {
      const words = await DICTIONARIES.agency[language]();

      expect(daysText({ median: 2.5, p90: 5 }, words, language)).toBe(both);
      expect(daysText({ median: 2.5, p90: null }, words, language)).toBe(half);
    },
  );

  it.each(LANGUAGES)("says that nothing is known without a median, in %s", async (language) => {
    const words = await DICTIONARIES.agency[language]();

    expect(daysText({ median: null, p90: null }, words, language)).toBe(words.noDays);
  });
});
