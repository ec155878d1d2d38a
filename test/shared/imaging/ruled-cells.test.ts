import { describe, expect, it } from "vitest";
import { cellGrids } from "../../../shared/imaging/cell-grid.ts";
import { ruledCells } from "../../../shared/imaging/ruled-cells.ts";
import { asPage, drawn, ruled } from "./drawing.ts";

const table = ruled(1000, 500, [100, 300, 500, 800], [50, 130, 210]);

describe("ruledCells", () => {
  it("finds what rulings enclose", () => {
    expect(ruledCells(asPage(table))).toHaveLength(6);
  });

  it("finds none on a page without rulings", () => {
    expect(ruledCells(asPage(drawn(800, 800, [[300, 300, 40, 20]])))).toEqual([]);
  });
});

describe("cellGrids", () => {
  it("counts rows and columns from the top left", () => {
    const [grid] = cellGrids(ruledCells(asPage(table)), 300);
    const places = grid?.cells.map(({ row, column }) => [row, column]);

    expect(places).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 2],
      [2, 3],
    ]);
  });

  it("tells how many columns a cell spans", () => {
    const merged = ruled(1000, 500, [100, 300, 500, 800], [50, 130, 210]);
    for (let y = 54; y < 129; y++) merged.pixels.fill(255, y * 1000 + 295, y * 1000 + 310);
    const [grid] = cellGrids(ruledCells(asPage(merged)), 300);

    expect(grid?.cells.map(({ columnSpan }) => columnSpan)).toEqual([2, 1, 1, 1, 1]);
  });

  it("keeps two tables apart", () => {
    const lower = ruled(1000, 500, [100, 300, 500], [300, 380, 460]);
    const both = table.pixels.map((value, i) => Math.min(value, lower.pixels[i] ?? 255));
    const page = asPage({ pixels: both, width: 1000, height: 500 });

    expect(cellGrids(ruledCells(page), 300)).toHaveLength(2);
  });
});
