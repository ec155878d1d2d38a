import type { FoundFigure } from "../find/found-figure.ts";
import { type Equation, fewestCells } from "../suspicion/fewest-cells.ts";
import { oneSignAway } from "../suspicion/one-sign-away.ts";
import { isEvaluated } from "./amounts.ts";
import type { Identity } from "./identity.ts";

/**
 * The smallest set of figures that explains all failed equations: with each of its figures read one
 * sign differently, or as another reader has it, every equation holds. Of several such sets all
 * figures are named. For people to look at; nothing is repaired by it. Empty: a row may be missing.
 */
export function explanation(
  figures: readonly FoundFigure[],
  identities: readonly Identity[],
  amounts: readonly (number | null)[],
): readonly number[] {
  const evaluated = identities.filter((identity) => isEvaluated(identity, amounts));
  const read = amounts.map((amount) => amount ?? Number.NaN);
  const near = (figure: number): ReadonlySet<number> => {
    const own = read[figure] ?? 0;
    const proposed = figures[figure]?.proposals.map(({ minor }) => minor) ?? [];
    return new Set([...proposed, ...oneSignAway(own)].filter((amount) => amount !== own));
  };
  const known = new Map<number, ReadonlySet<number>>();
  const nearOnce = (figure: number) => {
    const found = known.get(figure) ?? near(figure);
    known.set(figure, found);
    return found;
  };
  const sets = fewestCells(evaluated.map(equationOf), read, {
    of: (figure) => [...nearOnce(figure)],
    allows: (figure, amount) => nearOnce(figure).has(amount),
  });
  return [...new Set(sets.flat())].sort((one, other) => one - other);
}

function equationOf({ members, holds, residual }: Identity): Equation {
  const at = (amounts: readonly number[]) => (member: number) => amounts[member] ?? Number.NaN;
  return {
    members,
    holds: (amounts) => holds(at(amounts)),
    ...(residual && { residual: (amounts: readonly number[]) => residual(at(amounts)) }),
  };
}
