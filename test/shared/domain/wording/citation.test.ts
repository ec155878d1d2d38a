import { describe, expect, it } from "vitest";

import { citationText } from "../../../../shared/domain/wording/citation.ts";
import type { Language } from "../../../../shared/domain/wording/words.ts";
import { LAW } from "../../../../shared/law/law.ts";

const LANGUAGES: readonly Language[] = ["ru", "kk", "en"];

/** Every citation that a programme can show. */
function citesIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "cites" && Array.isArray(value) ? value.map(String) : citesIn(value),
  );
}

const cites = [...new Set(citesIn([LAW.programmes, LAW.extensions]))].filter(
  (cite) => !cite.startsWith("http"),
);
const numbers = (text: string) => [...(text.match(/\d+/gu) ?? [])].sort();

describe("citationText", () => {
  it("spells an article as its readers do", () => {
    expect(citationText("44-FZ art. 4 (as amended by 342-FZ)", "ru")).toBe(
      "44-ФЗ ст. 4 (в редакции 342-ФЗ)",
    );
    expect(citationText("44-FZ art. 13 (before 342-FZ)", "kk")).toBe("44-ФЗ 13-бап (342-ФЗ дейін)");
    expect(citationText("44-FZ art. 4", "en")).toBe("44-FZ art. 4");
  });

  it.each(LANGUAGES)("loses no number of any citation of the law data in %s", (language) => {
    expect(cites.length).toBeGreaterThan(20);
    for (const cite of cites) expect(numbers(citationText(cite, language))).toEqual(numbers(cite));
  });

  it.each(["ru", "kk"] as const)("leaves no English word in %s", (language) => {
    for (const cite of cites) expect(citationText(cite, language)).not.toMatch(/[a-z]{2,}/u);
  });
});
