import { describe, expect, it } from "vitest";

import { dateText, monthText } from "../../../../web/src/text/calendar.ts";
import { DICTIONARIES } from "../../../../web/src/text/dictionaries.ts";

describe("monthText and dateText", () => {
  it.each([
    { language: "ru", month: "март 2025", date: "10 марта 2025 г." },
    { language: "kk", month: "2025 жылғы наурыз", date: "2025 жылғы 10 наурыз" },
    { language: "en", month: "March 2025", date: "10 March 2025" },
  ] as const)("speak $language", async ({ language, month, date }) => {
    const terms = await DICTIONARIES.terms[language]();
    expect(monthText("2025-03", terms)).toBe(month);
    expect(dateText("2025-03-10", terms)).toBe(date);
    expect(monthText("unknown", terms)).toBe("unknown");
  });
});
