import type { FoundFigure, Proposal } from "../find/found-figure.ts";
import type { Identity } from "./identity.ts";

/** The amount settled on for each figure, and which figures stand by their single solution. */
export interface Settled {
  /** Null where nobody proposes an amount. */
  readonly amounts: readonly (number | null)[];
  /** Readers disagree, and this is the one proposal under which every equation holds. */
  readonly repaired: ReadonlySet<number>;
}

/** More figures in dispute than this are not searched: such a page goes to a person. */
const MOST_DISPUTED = 8;

/** Whether unlike readers propose different amounts. */
export function isDisputed({ proposals }: FoundFigure): boolean {
  const clean = proposals.filter(({ families }) => families.size > 0);
  const families = new Set(clean.flatMap((proposal) => [...proposal.families]));
  return clean.length > 1 && !clean.some((proposal) => proposal.families.size === families.size);
}

/** Amounts a figure may have: where readers agree that one, else every proposal. */
function choices(figure: FoundFigure): readonly Proposal[] {
  if (isDisputed(figure)) return figure.proposals.filter(({ families }) => families.size > 0);
  const [first] = figure.proposals;
  const clean = figure.proposals.filter(({ families }) => families.size > 0);
  if (clean.length > 0) return clean.slice(0, 1);
  return first ? figure.proposals : [];
}

/**
 * Settles every figure: the readers' common amount, else the leading reader's; where readers
 * disagree the only set of proposals under which all equations hold, if there is exactly one.
 * Nothing is ever computed from an equation: every amount was read by somebody.
 */
export function settle(figures: readonly FoundFigure[], identities: readonly Identity[]): Settled {
  const options = figures.map(choices);
  const leading = options.map(([first]) => first?.minor ?? null);
  const inQuestion = options.flatMap((proposals, index) => (proposals.length > 1 ? [index] : []));
  const linked = inQuestion.filter((index) =>
    identities.some(({ members }) => members.includes(index)),
  );
  const evaluated = identities.filter((identity) => isEvaluated(identity, leading));
  if (linked.length === 0 || linked.length > MOST_DISPUTED || evaluated.length === 0) {
    return { amounts: leading, repaired: new Set() };
  }
  const solutions = combinations(linked, options)
    .map((chosen) => leading.map((amount, index) => chosen.get(index) ?? amount))
    .filter((amounts) => evaluated.every((identity) => identityHolds(identity, amounts)));
  const [only] = solutions;
  if (!only || solutions.length > 1) return { amounts: leading, repaired: new Set() };
  const settledBy = linked.filter((index) =>
    evaluated.some(({ members }) => members.includes(index)),
  );
  const disputed = settledBy.filter((index) => {
    const figure = figures[index];
    return figure !== undefined && isDisputed(figure);
  });
  return { amounts: only, repaired: new Set(disputed) };
}

/** Whether all members have an amount and no part of the equation is missing. */
export function isEvaluated(identity: Identity, amounts: readonly (number | null)[]): boolean {
  return (
    !identity.incomplete && identity.members.every((member) => typeof amounts[member] === "number")
  );
}

/** Whether an evaluated equation holds. */
export function identityHolds(identity: Identity, amounts: readonly (number | null)[]): boolean {
  return identity.holds((member) => amounts[member] ?? Number.NaN);
}

function combinations(
  indexes: readonly number[],
  options: readonly (readonly Proposal[])[],
): readonly ReadonlyMap<number, number>[] {
  return indexes.reduce<readonly ReadonlyMap<number, number>[]>(
    (sets, index) =>
      sets.flatMap((set) =>
        (options[index] ?? []).map(({ minor }) => new Map([...set, [index, minor]])),
      ),
    [new Map()],
  );
}
