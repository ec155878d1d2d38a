/** An equation over cells that either holds or does not; amounts by cell, in hundredths. */
export interface Equation {
  readonly members: readonly number[];
  readonly holds: (amounts: readonly number[]) => boolean;
  /** How far its sides are apart, where it is a plain sum: then the cure is computed, not sought. */
  readonly residual?: (amounts: readonly number[]) => number;
}

/** What a cell may truly say instead of what was read: asked for one amount, or for all. */
export interface Alternatives {
  readonly of: (cell: number) => readonly number[];
  readonly allows: (cell: number, amount: number) => boolean;
}

/** Cells changed at once at most: more explain anything. */
const MOST_CELLS = 3;

/** Steps after which a page is too muddled to be explained. */
const MOST_STEPS = 20_000;

/**
 * The smallest sets of cells that explain all failed equations: with another of their amounts every
 * equation holds, and no smaller set can do that. Empty where all hold, or where nothing of up to
 * three cells explains them: a row may be missing.
 *
 * The search branches on the members of the first equation that fails, because any explanation must
 * change one of them, and goes one cell deeper only when nothing shallower was found.
 */
export function fewestCells(
  equations: readonly Equation[],
  amounts: readonly number[],
  alternatives: Alternatives,
): readonly (readonly number[])[] {
  if (equations.every(({ holds }) => holds(amounts))) return [];
  const search = { equations, alternatives, steps: 0, found: new Map<string, readonly number[]>() };
  for (let most = 1; most <= MOST_CELLS && search.found.size === 0; most += 1) {
    explain(search, amounts, [], most);
    if (search.steps > MOST_STEPS) return [];
  }
  return [...search.found.values()];
}

interface Search {
  readonly equations: readonly Equation[];
  readonly alternatives: Alternatives;
  steps: number;
  readonly found: Map<string, readonly number[]>;
}

function explain(
  search: Search,
  amounts: readonly number[],
  changed: readonly number[],
  left: number,
): void {
  const failed = search.equations.find(({ holds }) => !holds(amounts));
  if (failed === undefined) {
    const cells = [...changed].sort((one, other) => one - other);
    search.found.set(cells.join(), cells);
    return;
  }
  if (left === 0) return;
  for (const cell of failed.members) {
    if (search.steps > MOST_STEPS) return;
    if (changed.includes(cell)) continue;
    for (const amount of cures(search, failed, amounts, cell, left)) {
      search.steps += 1;
      if (search.steps > MOST_STEPS) return;
      explain(search, replaced(amounts, cell, amount), [...changed, cell], left - 1);
    }
  }
}

/** The amounts to try in a cell: the last one to be changed must itself cure the equation. */
function cures(
  search: Search,
  { residual, holds }: Equation,
  amounts: readonly number[],
  cell: number,
  left: number,
): readonly number[] {
  const { alternatives } = search;
  if (left > 1) return alternatives.of(cell);
  if (residual === undefined) {
    const tried = alternatives.of(cell);
    search.steps += tried.length;
    return tried.filter((amount) => holds(replaced(amounts, cell, amount)));
  }
  const read = amounts[cell] ?? 0;
  const apart = residual(amounts);
  const slope = residual(replaced(amounts, cell, read + 1)) - apart;
  const cure = read - apart / slope;
  return Number.isInteger(cure) && alternatives.allows(cell, cure) ? [cure] : [];
}

function replaced(amounts: readonly number[], cell: number, amount: number): readonly number[] {
  return amounts.map((known, index) => (index === cell ? amount : known));
}
