import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Equation, fewestCells } from "../../../../shared/reading/suspicion/fewest-cells.ts";

const CELLS = 6;
const numRuns = process.env["OPORA_DEEP"] === "1" ? 10_000 : 300;

/** Parts that add up to a whole, by cell. */
function sumOf(parts: readonly number[], whole: number, isPlain: boolean): Equation {
  const residual = (amounts: readonly number[]) =>
    (amounts[whole] ?? 0) - parts.reduce((sum, part) => sum + (amounts[part] ?? 0), 0);
  return {
    members: [...parts, whole],
    holds: (amounts) => residual(amounts) === 0,
    ...(isPlain && { residual }),
  };
}

/** A small system of sums, what was read of its cells, and what each cell may say instead. */
const system = fc.record({
  equations: fc.array(
    fc
      .record({
        cells: fc.uniqueArray(fc.nat(CELLS - 1), { minLength: 2, maxLength: 5 }),
        isPlain: fc.boolean(),
      })
      .map(({ cells: [whole = 0, ...parts], isPlain }) => sumOf(parts, whole, isPlain)),
    { minLength: 1, maxLength: 4 },
  ),
  amounts: fc.array(fc.nat(12), { minLength: CELLS, maxLength: CELLS }),
  others: fc.array(fc.uniqueArray(fc.nat(15), { maxLength: 3 }), {
    minLength: CELLS,
    maxLength: CELLS,
  }),
});

/** Every way to change up to three cells, as the cells changed and the amounts then. */
function* changes(
  amounts: readonly number[],
  others: readonly (readonly number[])[],
  cell = 0,
  changed: readonly number[] = [],
): Generator<{ changed: readonly number[]; tried: readonly number[] }> {
  if (cell === CELLS || changed.length === 3) {
    yield { changed, tried: amounts };
    return;
  }
  yield* changes(amounts, others, cell + 1, changed);
  for (const other of others[cell] ?? []) {
    const tried = amounts.map((amount, index) => (index === cell ? other : amount));
    yield* changes(tried, others, cell + 1, [...changed, cell]);
  }
}

/** The smallest sets by trying every choice of every cell. */
function byBruteForce(
  equations: readonly Equation[],
  amounts: readonly number[],
  others: readonly (readonly number[])[],
): string[] {
  const cures = [...changes(amounts, others)].filter(({ tried }) =>
    equations.every(({ holds }) => holds(tried)),
  );
  const least = Math.min(...cures.map(({ changed }) => changed.length));
  const smallest = cures.filter(({ changed }) => changed.length === least);
  return least === 0 ? [] : [...new Set(smallest.map(({ changed }) => changed.join()))].sort();
}

describe("fewestCells", () => {
  it("finds the same smallest sets as trying everything does", () => {
    let explained = 0;
    fc.assert(
      fc.property(system, ({ equations, amounts, others }) => {
        const usable = others.map((own, cell) => own.filter((other) => other !== amounts[cell]));
        const found = fewestCells(equations, amounts, {
          of: (cell) => usable[cell] ?? [],
          allows: (cell, amount) => usable[cell]?.includes(amount) ?? false,
        });
        explained += found.length > 0 ? 1 : 0;
        expect(found.map((cells) => cells.join()).sort()).toEqual(
          byBruteForce(equations, amounts, usable),
        );
      }),
      { numRuns },
    );
    expect(explained).toBeGreaterThan(numRuns / 20);
  });

  const any = { of: () => [1, 2, 3, 4, 5, 6, 7, 8, 9], allows: () => true };

  it("says nothing where every equation holds", () => {
    expect(fewestCells([sumOf([0, 1], 2, true)], [1, 2, 3], any)).toEqual([]);
  });

  it("names the one cell that two failing sums share", () => {
    const sums = [sumOf([0, 1], 2, true), sumOf([1, 3], 4, true)];
    expect(fewestCells(sums, [1, 9, 3, 4, 6], any)).toEqual([[1]]);
  });

  it("names two cells where no single one explains both sums", () => {
    const sums = [sumOf([0], 1, true), sumOf([2], 3, true)];
    const few = { of: () => [10, 30], allows: (_: number, amount: number) => amount % 20 === 10 };
    expect(fewestCells(sums, [10, 3, 30, 7], few)).toEqual([[1, 3]]);
  });

  it("gives up on a page too muddled to be explained", () => {
    const members = Array.from({ length: 40 }, (_, cell) => cell);
    const muddled = { members, holds: () => false };
    const many = {
      of: () => Array.from({ length: 200 }, (_, amount) => amount),
      allows: () => true,
    };
    expect(fewestCells([muddled], members, many)).toEqual([]);
  });
});
