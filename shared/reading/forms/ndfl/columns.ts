import { type Hit, insideHits } from "../../find/label.ts";
import type { Place } from "../../find/place.ts";
import { centreX, median, sharedWidth } from "../../page/box.ts";
import type { Passage } from "../../text/phrase.ts";
import { type Kind, kindOf } from "./kind.ts";
import { COLUMNS, type Column } from "./vocabulary.ts";

/** A column of the income table: which half it belongs to and the places that stand in it. */
export interface TableColumn {
  readonly half: number;
  readonly column: Column;
  readonly places: readonly Place[];
}

/** Places of one kind that stand under one another. */
interface Stack {
  readonly places: readonly Place[];
  readonly box: { readonly left: number; readonly right: number; top: number; bottom: number };
  readonly x: number;
}

const ORDER = COLUMNS.map(({ key }) => key);
/** Every column of both halves, in printed order. */
const SLOTS = [0, 1].flatMap((half) => ORDER.map((column) => ({ half, column })));

const FITTING: Readonly<Record<Column, Readonly<Partial<Record<Kind, number>>>>> = {
  month: { month: 0 },
  code: { code: 0 },
  amount: { amount: 0, code: 0.4, deductionCode: 0.6 },
  deductionCode: { deductionCode: 0 },
  deductionAmount: { amount: 0, code: 0.3, deductionCode: 0.5, month: 0.9 },
};
/** What it costs to call a place no part of the table. */
const NOISE = 0.8;

/**
 * The columns of an income table, from the shape of what stands in them and from the heads where
 * they are readable; neither rulings nor fixed positions are needed.
 */
export function tableColumns(
  places: readonly Place[],
  passages: readonly Passage[],
): readonly TableColumn[] {
  const stacks = stacksOf(places);
  const heads = COLUMNS.flatMap((label) => insideHits(passages, label, 0.8));
  const slots = assign(stacks, heads);
  return slots.flatMap((slot, index) => {
    const stack = stacks[index];
    const known = slot === undefined ? undefined : SLOTS[slot];
    if (!(stack && known)) return [];
    return [{ ...known, places: withUnread(stack, places) }];
  });
}

/** The stack's places and those of no known kind that stand in its column. */
function withUnread(stack: Stack, places: readonly Place[]): readonly Place[] {
  const unread = places.filter(
    (place) =>
      kindOf(place) === undefined &&
      centreX(place.box) > stack.box.left &&
      centreX(place.box) < stack.box.right &&
      sharedWidth(place.box, stack.box) > 0.6,
  );
  return [...stack.places, ...unread];
}

function stacksOf(places: readonly Place[]): readonly Stack[] {
  const kinds = new Map<Kind, Place[]>();
  for (const place of places) {
    const kind = kindOf(place);
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
  }
  const stacks = [...kinds.values()]
    .flatMap(stackUp)
    .sort((one, other) => other.places.length - one.places.length);
  const merged: Stack[] = [];
  for (const stack of stacks) {
    const index = merged.findIndex((known) => sharedWidth(known.box, stack.box) > 0.5);
    const known = merged[index];
    if (known) merged[index] = { ...known, places: [...known.places, ...stack.places] };
    else merged.push(stack);
  }
  return merged.sort((one, other) => one.x - other.x);
}

/** Places of one kind parted where their widths stop overlapping. */
function stackUp(places: readonly Place[]): readonly Stack[] {
  const groups: Place[][] = [];
  for (const place of [...places].sort((one, other) => centreX(one.box) - centreX(other.box))) {
    const group = groups.findLast((known) => {
      const last = known.at(-1);
      return last && sharedWidth(last.box, place.box) > 0.35;
    });
    if (group) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => {
    const box = {
      left: median(
        group.map((place) => place.box.left),
        0,
      ),
      right: median(
        group.map((place) => place.box.right),
        0,
      ),
      top: 0,
      bottom: 1,
    };
    return { places: group, box, x: centreX(box) };
  });
}

/** Cheapest way to call the stacks columns, left to right; undefined is noise. */
function assign(
  stacks: readonly Stack[],
  heads: readonly Hit<Column>[],
): readonly (number | undefined)[] {
  interface Way {
    readonly cost: number;
    readonly slots: readonly (number | undefined)[];
  }
  let ways: Way[] = [{ cost: 0, slots: [] }];
  for (const stack of stacks) {
    const best = new Map<number, Way>();
    for (const way of ways) {
      const last = way.slots.findLast((slot) => slot !== undefined) ?? -1;
      const choices = [undefined, ...SLOTS.keys()].filter(
        (slot) => slot === undefined || slot > last,
      );
      for (const slot of choices) {
        const cost = way.cost + costOf(stack, slot, heads);
        const end = slot ?? last;
        const known = best.get(end);
        if (!known || cost < known.cost) best.set(end, { cost, slots: [...way.slots, slot] });
      }
    }
    ways = [...best.values()];
  }
  return ways.reduce((one, other) => (other.cost < one.cost ? other : one)).slots;
}

function costOf(stack: Stack, slot: number | undefined, heads: readonly Hit<Column>[]): number {
  const known = slot === undefined ? undefined : SLOTS[slot];
  if (!known || slot === undefined) return NOISE * stack.places.length;
  const fits = FITTING[known.column];
  const misfit = stack.places.reduce(
    (sum, place) => sum + (fits[kindOf(place) ?? "month"] ?? 1.2),
    0,
  );
  return misfit + headCost(stack, known, heads) * stack.places.length + slot * 0.01;
}

/** How far the stack stands from the head of that column: 0 below it, up to 0.6 elsewhere. */
function headCost(
  { x, box }: Stack,
  { half, column }: { half: number; column: Column },
  heads: readonly Hit<Column>[],
): number {
  const same = heads.filter(({ key }) => key === column).sort((a, b) => a.box.left - b.box.left);
  const head = same[half];
  if (same.length < 2 || !head) return 0;
  if (sharedWidth(head.box, { ...box, top: 0, bottom: 1 }) > 0.2) return 0;
  return Math.min(0.6, Math.abs(centreX(head.box) - x) * 8);
}
