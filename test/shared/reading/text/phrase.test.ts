import { describe, expect, it } from "vitest";

import type { Spot } from "../../../../shared/reading/page/spot.ts";
import { passagesOf, phrasesOf } from "../../../../shared/reading/text/phrase.ts";

const word = (text: string, left: number, y: number, height = 0.009): Spot => {
  const box = {
    left,
    right: left + text.length * 0.008,
    top: y - height / 2,
    bottom: y + height / 2,
  };
  const place = { box, uploaded: box, page: 1, recording: 0 };
  return { ...place, text, confidence: 1, isWord: true, family: "tesseract", reader: "tesseract" };
};

const textsOf = (words: readonly Spot[]) => phrasesOf(words).map(({ text }) => text);

describe("phrasesOf", () => {
  it("leaves no word of a line to a speck between two lines", () => {
    const line = [word("Сумма", 0.05, 0.5385), word("налога", 0.1, 0.5386, 0.005)];
    const tall = word("фиксированных", 0.5, 0.5375, 0.0165);
    expect(textsOf([...line, tall, word("р", 0.9, 0.538, 0.002)])).toContain("Сумма налога");
  });

  it("gives each word to the nearest line where two cells are not level", () => {
    const left = [word("прибыль", 0.05, 0.7335), word("организаций", 0.12, 0.7336)];
    const right = [word("авансовых", 0.5, 0.7385), word("платежей", 0.58, 0.7374)];
    expect(textsOf([...left, ...right])).toContain("авансовых платежей");
  });
});

describe("passagesOf", () => {
  it("tells a phrase alone from one with those under it", () => {
    const lines = [word("Сумма", 0.05, 0.1), word("налога", 0.05, 0.111)];
    const counts = passagesOf(phrasesOf(lines)).map(({ phrases }) => phrases.length);
    expect(counts.sort()).toEqual([1, 1, 2]);
  });
});
