import { describe, expect, it } from "vitest";
import { linesOf, wordsOf } from "../../../../shared/readers/pdf-text/text-run.ts";

const run = (text: string, x: number, y = 100) => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
});
const linesIn = (...runs: ReturnType<typeof run>[]) =>
  linesOf(wordsOf(runs)).map((line) => line.map(({ text }) => text));

describe("linesOf", () => {
  it("joins the thousands of a figure", () => {
    expect(linesIn(run("155", 10), run("281.00", 28))).toEqual([["155 281.00"]]);
  });

  it("keeps a figure whole that one run prints", () => {
    expect(linesIn(run("Всего 1 165 281,00 руб.", 10))).toEqual([
      ["Всего", "1 165 281,00", "руб."],
    ]);
  });

  it("keeps a code and the amount beside it apart", () => {
    expect(linesIn(run("2000", 10), run("42500.00", 34))).toEqual([["2000", "42500.00"]]);
  });

  it("keeps columns apart", () => {
    expect(linesIn(run("503", 10), run("281.00", 60))).toEqual([["503"], ["281.00"]]);
  });

  it("joins a word whose type changes inside", () => {
    expect(linesIn(run("Отчество", 10), run("*", 50))).toEqual([["Отчество*"]]);
  });

  it("orders by place, whatever order the file has", () => {
    const lines = linesIn(run("second", 10, 120), run("line", 60, 100), run("first", 10, 100));

    expect(lines.flat()).toEqual(["first", "line", "second"]);
  });
});
