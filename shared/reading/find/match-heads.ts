import { centreX } from "../page/box.ts";
import type { AmountStack } from "./amount-stacks.ts";
import { overlaps } from "./column-heads.ts";
import type { Head } from "./head.ts";

/** What it costs to leave a stack without a head, or a head without a stack, in page widths. */
const SKIPPED_STACK = 0.2;
const SKIPPED_HEAD = 0.15;
const SKIPPED_UNKNOWN = 0.03;
/** A head of a column without amounts: it bounds its neighbours and bears no stack. */
export const OTHER_HEAD = "other";

interface Way {
  readonly cost: number;
  /** Index of the last head used. */
  readonly last: number;
  readonly chosen: readonly (Head | undefined)[];
}

/**
 * The head of each stack, in order from left to right, so that the distances are smallest over the
 * whole table. An amount column whose head nobody could read stays without a name.
 */
export function matchHeads(
  stacks: readonly AmountStack[],
  heads: readonly Head[],
): readonly (Head | undefined)[] {
  let ways: readonly Way[] = [{ cost: 0, last: -1, chosen: [] }];
  for (const stack of stacks) {
    const best = new Map<number, Way>();
    for (const way of ways.flatMap((known) => continued(known, stack, heads))) {
      const known = best.get(way.last);
      if (!known || way.cost < known.cost) best.set(way.last, way);
    }
    ways = [...best.values()];
  }
  const ended = ways.map((way) => ({
    ...way,
    cost: way.cost + skipped(heads, way.last, heads.length),
  }));
  return ended.reduce((one, other) => (other.cost < one.cost ? other : one)).chosen;
}

/** Every way to go on with one more stack: without a head, or under any head further right. */
function continued(way: Way, stack: AmountStack, heads: readonly Head[]): readonly Way[] {
  const without: Way = {
    ...way,
    cost: way.cost + SKIPPED_STACK,
    chosen: [...way.chosen, undefined],
  };
  const under = heads.flatMap((head, index): Way[] => {
    if (index <= way.last || head.key === OTHER_HEAD) return [];
    const next = heads[index + 1]?.box.left ?? 1;
    const cost = way.cost + skipped(heads, way.last, index) + distance(stack, head, next);
    return [{ cost, last: index, chosen: [...way.chosen, head] }];
  });
  return [without, ...under];
}

/** What the heads between two used ones cost. */
function skipped(heads: readonly Head[], after: number, before: number): number {
  return heads.slice(after + 1, before).reduce((sum, { key }) => {
    if (key === OTHER_HEAD) return sum;
    return sum + (key === undefined ? SKIPPED_UNKNOWN : SKIPPED_HEAD);
  }, 0);
}

/** How far a stack stands from under a head: little between the head's begin and the next head. */
function distance({ box, x }: AmountStack, head: Head, next: number): number {
  const apart = Math.abs(centreX(head.box) - x);
  const under = overlaps(head.box, box) || (x > head.box.left && box.right < next + 0.01);
  return under ? apart * 0.3 : apart + 0.05;
}
