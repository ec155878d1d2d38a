import type { Direction } from "../application.ts";
import { DIRECTIONS } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import type { GrowthPool } from "./growth-pool.ts";
import { PlaceList } from "./growth-pool.ts";
import type { RegisterRow } from "./register-row.ts";
import { measuredOf, type RowStanding } from "./standing-of-row.ts";

/** A share in the making: how many of how many, and how many nobody knows of. */
export interface ShareCount {
  part: number;
  whole: number;
  unknown: number;
}

/** The first and the last day of something. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What is counted of the contracts of one group; grows by one row at a time. */
export class Tally {
  readonly concluded = directionCounts();
  readonly inForce = directionCounts();
  readonly withChildren: ShareCount = noShare();
  readonly inForceWithChildren: ShareCount = noShare();
  readonly rose: ShareCount = noShare();
  readonly above: ShareCount = noShare();
  readonly activation: ShareCount = noShare();
  /** Able-bodied members of all members, where both are known. */
  readonly ableBodied: ShareCount = noShare();
  concludedAll = 0;
  inForceAll = 0;
  ended = 0;
  covered = 0;
  persons = 0;
  personsUnknown = 0;
  children = 0;
  childrenUnknown = 0;
  personsAbove = 0;
  /** Measured twice, but nothing to begin with: no growth can be told. */
  fromNothing = 0;
  readonly growth = new PlaceList();
  measuredBefore: Span | null = null;
  measuredAfter: Span | null = null;

  private readonly pool: GrowthPool;

  constructor(pool: GrowthPool) {
    this.pool = pool;
  }

  /** Counts one contract; `place` is where its growth stands in the pool. */
  add(row: RegisterRow, standing: RowStanding, place: number | undefined): void {
    if (standing.concluded === true) {
      this.concludedAll += 1;
      this.concluded[row.direction ?? "unknown"] += 1;
      addShare(this.withChildren, row.children === null ? null : row.children > 0);
    }
    if (standing.inForce) {
      this.inForceAll += 1;
      this.inForce[row.direction ?? "unknown"] += 1;
      addShare(this.inForceWithChildren, row.children === null ? null : row.children > 0);
    }
    if (standing.covered) this.addCovered(row);
    if (standing.ended) this.addEnded(row, place);
  }

  /** The pool that the growths stand in. */
  get growths(): GrowthPool {
    return this.pool;
  }

  private addCovered({ members, children, ableBodied, ableBodiedInMeasures }: RegisterRow): void {
    this.covered += 1;
    if (members === null) this.personsUnknown += 1;
    else this.persons += members;
    if (children === null) this.childrenUnknown += 1;
    else this.children += children;
    addParts(this.activation, ableBodiedInMeasures, ableBodied);
    addParts(this.ableBodied, ableBodied, members);
  }

  private addEnded(row: RegisterRow, place: number | undefined): void {
    this.ended += 1;
    const { rose, above } = measuredOf(row);
    addShare(this.rose, rose);
    addShare(this.above, above);
    if (above === true) this.personsAbove += row.members ?? 0;
    if (rose === null) return;
    if (place === undefined) this.fromNothing += 1;
    else this.growth.add(place);
    this.measuredBefore = widened(this.measuredBefore, row.concludedOn);
    this.measuredAfter = widened(this.measuredAfter, row.endedOn);
  }
}

/** How many contracts of each direction there are. */
export type DirectionCounts = Record<Direction | "unknown", number>;

function directionCounts(): DirectionCounts {
  const counts = DIRECTIONS.map((direction) => [direction, 0]);
  return { ...(Object.fromEntries(counts) as Record<Direction, number>), unknown: 0 };
}

function noShare(): ShareCount {
  return { part: 0, whole: 0, unknown: 0 };
}

function addShare(share: ShareCount, is: boolean | null): void {
  if (is === null) share.unknown += 1;
  else share.whole += 1;
  if (is === true) share.part += 1;
}

function addParts(share: ShareCount, part: number | null, all: number | null): void {
  if (part === null || all === null) {
    share.unknown += 1;
    return;
  }
  share.part += part;
  share.whole += all;
}

function widened(span: Span | null, day: CalendarDate | null): Span | null {
  if (day === null) return span;
  if (span === null) return { from: day, to: day };
  return { from: day < span.from ? day : span.from, to: day > span.to ? day : span.to };
}
