import { describe, expect, it } from "vitest";
import { languageAfter } from "../../../functions/read-scan/word-language.ts";
import type { Block } from "../../../shared/reading/block.ts";

const words = (text: string, confidence = 90): Block[] =>
  text.split(" ").map((Text, i) => ({
    Id: String(i),
    BlockType: "WORD",
    Page: 1,
    Text,
    Confidence: confidence,
    Geometry: { BoundingBox: { Left: 0, Top: 0, Width: 0, Height: 0 }, Polygon: [] },
  }));

describe("languageAfter", () => {
  it("turns to Kazakh where Kazakh words show through Russian letters", () => {
    expect(languageAfter("rus", words("ЖАЛАКЫ ТУРАЛЫ АНЫКТАМА Бершд ЖСН"))).toBe("rus+kaz");
  });

  it("stays with Russian on a Russian paper about tenge", () => {
    expect(languageAfter("rus", words("Справка о расчетах, тенге, доход за год"))).toBe("rus");
  });

  it("turns from English to Russian where hardly a word is sure", () => {
    expect(languageAfter("eng", words("CIIPABKA HanoroBbIX JOXODAX", 30))).toBe("rus");
  });

  it("stays with English that is read well", () => {
    expect(languageAfter("eng", words("Earnings Statement Gross Pay"))).toBe("eng");
  });

  it("turns to English where Cyrillic words are unsure and broken", () => {
    expect(languageAfter("rus", words("Етр1оуее $0с1а1 зесиг1у питбег Рау", 45))).toBe("eng");
  });

  it("stays with Russian on a smeared page", () => {
    expect(languageAfter("rus", words("Спрабка о дохсдах ш суимах валога", 20))).toBe("rus");
  });
});
