import { describe, expect, it } from "vitest";
import { seenInWords } from "../../../functions/read-scan/handler-seen-in-words.ts";
import { blank } from "../../../shared/imaging/gray-image.ts";
import type { StraightPage } from "../../../shared/imaging/straighten.ts";
import { pageBlocks } from "../../../shared/readers/page-blocks.ts";

const page: StraightPage = {
  number: 1,
  image: blank(1000, 1000),
  dpi: 300,
  toUpload: [0.001, 0, 0, 0, 0.001, 0, 0, 0, 1],
  rulings: {
    horizontal: new Uint8Array(1e6),
    vertical: new Uint8Array(1e6),
    width: 1000,
    height: 1000,
  },
};

const figure = { left: 100, top: 100, right: 300, bottom: 140 };

/** Whether the running text, made of words beside one another, has already said the figure. */
function isSeen(texts: readonly string[], figureText: string): boolean {
  const blocks = pageBlocks(page);
  for (const [at, Text] of texts.entries()) {
    const left = 110 + at * 60;
    blocks.add("WORD", { left, top: 105, right: left + 50, bottom: 135 }, { Text });
  }
  return seenInWords(page, blocks.finish())(figure, figureText);
}

describe("seenInWords", () => {
  it.each([
    [["42500.00"], "42500.00"],
    [["42", "500,00"], "42500.00"],
    [["№", "1", "500,00"], "1500.00"],
  ])("has seen %j as %s", (texts, text) => {
    expect(isSeen(texts, text)).toBe(true);
  });

  it.each([
    [[], "42500.00"],
    [["42500.00"], "4250000"],
    [["42", "500,00"], "48500.00"],
    [["500,00"], "42500.00"],
    [["2000"], "2000"],
    [["01"], "01"],
  ])("has not seen %j as %s", (texts, text) => {
    expect(isSeen(texts, text)).toBe(false);
  });
});
