import type { FoundFigure, Proposal } from "../find/found-figure.ts";
import { decimalString } from "../numbers/printed-amount.ts";
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

/** Amounts that some reader read without doubt. */
const cleanOf = ({ proposals }: FoundFigure): readonly Proposal[] =>
  proposals.filter(({ families }) => families.size > 0);

/**
 * The amount that all families share and nobody saw more digits of. Two readers of one cut-off box
 * agree on what is left of a number, so a longer reading of the same spot speaks against them.
 */
export function sharedAmount(figure: FoundFigure): Proposal | undefined {
  const clean = cleanOf(figure);
  const families = new Set(clean.flatMap((proposal) => [...proposal.families]));
  const shared = clean.find((proposal) => proposal.families.size === families.size);
  const longer = clean.some(
    ({ minor }) => shared !== undefined && minor !== shared.minor && isPartOf(shared.minor, minor),
  );
  return longer ? undefined : shared;
}

/** Whether one amount's digits end the other's, or are the same with the mark moved. */
function isPartOf(part: number, whole: number): boolean {
  if (part === whole * 100 || whole === part * 100) return true;
  return decimalString(whole).endsWith(decimalString(part));
}

/** Whether readers propose different amounts and do not all share one. */
function isDisputed(figure: FoundFigure): boolean {
  return cleanOf(figure).length > 1 && sharedAmount(figure) === undefined;
}

/** Amounts a figure may have: where readers agree that one, else every proposal. */
function choices(figure: FoundFigure): readonly Proposal[] {
  const shared = sharedAmount(figure);
  if (shared) return [shared];
  const clean = cleanOf(figure);
  return clean.length > 0 ? clean : figure.proposals;
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

/** Whether every member has an amount. */
export function isRead({ members }: Identity, amounts: readonly (number | null)[]): boolean {
  return members.every((member) => typeof amounts[member] === "number");
}

/**
 * Whether an equation speaks: all its members are read. One with a part that was not found speaks
 * only where it holds all the same: then the missing part is nothing.
 */
export function isEvaluated(identity: Identity, amounts: readonly (number | null)[]): boolean {
  if (!isRead(identity, amounts)) return false;
  return !identity.incomplete || identityHolds(identity, amounts);
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
