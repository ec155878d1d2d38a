import { describe, expect, it } from "vitest";
import { needSecondOpinion } from "../../../functions/read-scan/key-words.ts";
import type { Block } from "../../../shared/reading/block.ts";

const words = (texts: readonly string[]): Block[] =>
  texts.map((Text, at) => ({
    Id: String(at),
    BlockType: "WORD",
    Page: 1,
    Text,
    Geometry: { BoundingBox: { Left: 0, Top: at, Width: 1, Height: 1 }, Polygon: [] },
  }));

const asked = (...texts: readonly string[]) =>
  needSecondOpinion(words(texts)).map(({ Text }) => Text);

describe("needSecondOpinion", () => {
  it("asks about months that leave one out", () => {
    expect(asked("Январь", "20 000,00", "Март")).toEqual(["Январь", "Март"]);
  });

  it("asks about none that follow one another, over the turn of the year and in two languages", () => {
    expect(asked("Ноябрь", "желтоқсан", "Декабрь", "январь")).toEqual([]);
  });

  it("asks about a month that stands alone", () => {
    expect(asked("март")).toEqual(["март"]);
  });

  it("asks about kinds of contribution, whatever alphabet they were read in", () => {
    expect(asked("ОПВ", "опВ", "ONB", "ОППВ", "ОПВР", "ООО", "опыт")).toEqual([
      "ОПВ",
      "опВ",
      "ONB",
      "ОППВ",
      "ОПВР",
    ]);
  });
});
