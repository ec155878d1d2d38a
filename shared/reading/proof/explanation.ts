import type { FoundFigure } from "../find/found-figure.ts";
import { decimalString } from "../numbers/printed-amount.ts";
import { editDistance } from "../text/likeness.ts";
import { identityHolds, isEvaluated } from "./amounts.ts";
import type { Identity } from "./identity.ts";

/** An amount that would make an equation hold, and the figure that would have to bear it. */
interface Suspect {
  readonly figure: number;
  readonly amount: number;
}

/**
 * The smallest set of figures that explains all failed equations: each of them would hold if one of
 * its figures were read one sign differently, or as another reader has it, and no equation that
 * holds would fail. For people to look at; nothing is repaired by it. Empty: a row may be missing.
 */
export function explanation(
  figures: readonly FoundFigure[],
  identities: readonly Identity[],
  amounts: readonly (number | null)[],
): readonly number[] {
  const evaluated = identities.filter((identity) => isEvaluated(identity, amounts));
  const failed = evaluated.filter((identity) => !identityHolds(identity, amounts));
  if (failed.length === 0) return [];
  const suspects = failed.flatMap((identity) => suspectsOf(identity, figures, amounts));
  const useful = suspects.filter(({ figure, amount }) => {
    const changed = amounts.map((known, index) => (index === figure ? amount : known));
    return evaluated.every(
      (identity) => failed.includes(identity) || identityHolds(identity, changed),
    );
  });
  return smallestCover(failed, useful, amounts);
}

function suspectsOf(
  { members, residual }: Identity,
  figures: readonly FoundFigure[],
  amounts: readonly (number | null)[],
): readonly Suspect[] {
  if (!residual) return [];
  const at = (changed?: number) => (member: number) =>
    (amounts[member] ?? 0) + (member === changed ? 1 : 0);
  const apart = residual(at());
  return members.flatMap((figure) => {
    const slope = residual(at(figure)) - apart;
    const amount = (amounts[figure] ?? 0) - apart / slope;
    return isNear(figures[figure], amounts[figure] ?? 0, amount) ? [{ figure, amount }] : [];
  });
}

/** One sign from the reading, or what some reader has. */
function isNear(figure: FoundFigure | undefined, read: number, amount: number): boolean {
  if (!Number.isInteger(amount) || amount < 0) return false;
  const proposed = figure?.proposals.some(({ minor }) => minor === amount) ?? false;
  return proposed || editDistance(decimalString(read), decimalString(amount)) === 1;
}

/** Figures one of which suffices for all failed equations, else the first found for each. */
function smallestCover(
  failed: readonly Identity[],
  suspects: readonly Suspect[],
  amounts: readonly (number | null)[],
): readonly number[] {
  const cures = (suspect: Suspect, identity: Identity) =>
    identityHolds(
      identity,
      amounts.map((known, index) => (index === suspect.figure ? suspect.amount : known)),
    );
  const alone = suspects.filter((suspect) => failed.every((identity) => cures(suspect, identity)));
  const chosen =
    alone.length > 0
      ? alone
      : failed.flatMap((identity) => suspects.filter((suspect) => cures(suspect, identity)));
  return [...new Set(chosen.map(({ figure }) => figure))];
}
