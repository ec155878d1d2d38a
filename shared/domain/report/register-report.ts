import { currentRegionCode } from "../regions.ts";
import { type ComparedFigures, changesAgainst, comparedFiguresOf } from "./base-change.ts";
import { GrowthPool } from "./growth-pool.ts";
import type { Indicator } from "./indicator.ts";
import { indicatorsOf } from "./indicators.ts";
import type { RegisterRow } from "./register-row.ts";
import type { ReportDays, RowStanding } from "./standing-of-row.ts";
import { measuredOf, standingOfRow } from "./standing-of-row.ts";
import { Tally } from "./tally.ts";

/** What a report is about. */
export interface ReportScope extends ReportDays {
  /** Only this programme; all, where absent. */
  readonly programme?: string | undefined;
  /** All persons of low income, as the agency knows them. */
  readonly lowIncomePersons?: number | undefined;
}

/** By what the contracts are told apart. */
export const GROUPINGS = ["programme", "region", "territory", "direction", "children"] as const;

/** By what the contracts are told apart. */
export type Grouping = (typeof GROUPINGS)[number];

/** The indicators of the contracts that have one thing in common. */
export interface Breakdown {
  readonly by: Grouping;
  /** Such as a territory's name; null where it is unknown. */
  readonly key: string | null;
  readonly indicators: readonly Indicator[];
}

/** How many rows the register has, and why some of them are not counted. */
export interface RowCounts {
  readonly rows: number;
  readonly counted: number;
  readonly otherProgramme: number;
  /** No programme is named, and one was asked for. */
  readonly programmeUnknown: number;
  readonly notYetConcluded: number;
  /** Counted among the ended where they have ended, never among the concluded. */
  readonly conclusionUnknown: number;
}

/** What a report says, before it is put into words. */
export interface RegisterReport {
  readonly rows: RowCounts;
  readonly indicators: readonly Indicator[];
  readonly breakdowns: readonly Breakdown[];
}

/** How one contract entered the report: the case behind the figures. */
export interface CountedRow {
  readonly standing: RowStanding;
  readonly rose: boolean | null;
  readonly above: boolean | null;
}

/** A report that takes in one contract after another and never holds more than its counts. */
export class ReportInTheMaking {
  private readonly scope: ReportScope;
  private readonly pool = new GrowthPool();
  private readonly whole = new Tally(this.pool);
  private readonly groups = new Map<Grouping, Map<string | null, Tally>>();
  private rows = 0;
  private counted = 0;
  private otherProgramme = 0;
  private programmeUnknown = 0;
  private notYetConcluded = 0;
  private conclusionUnknown = 0;

  constructor(scope: ReportScope) {
    this.scope = scope;
    for (const grouping of GROUPINGS) this.groups.set(grouping, new Map());
  }

  /** Takes in one contract; undefined where it belongs to another programme. */
  add(row: RegisterRow): CountedRow | undefined {
    this.rows += 1;
    const { programme } = this.scope;
    if (programme !== undefined && row.programme !== programme) {
      if (row.programme === null) this.programmeUnknown += 1;
      else this.otherProgramme += 1;
      return undefined;
    }
    const standing = standingOfRow(row, this.scope);
    this.counted += 1;
    if (row.concludedOn === null) this.conclusionUnknown += 1;
    else if (row.concludedOn > this.scope.asOf) this.notYetConcluded += 1;
    const place = standing.ended ? this.placeOf(row) : undefined;
    this.whole.add(row, standing, place);
    for (const grouping of GROUPINGS) this.tallyOf(grouping, row).add(row, standing, place);
    return { standing, ...measuredOf(row) };
  }

  /** What can be compared with another period. */
  compared(): ComparedFigures {
    return comparedFiguresOf(this.whole);
  }

  /** The report on all contracts taken in. */
  finish(against?: {
    readonly now: ComparedFigures;
    readonly base: ComparedFigures;
  }): RegisterReport {
    const low = this.scope.lowIncomePersons ?? null;
    const changes = against === undefined ? [] : changesAgainst(against.now, against.base);
    return {
      rows: {
        rows: this.rows,
        counted: this.counted,
        otherProgramme: this.otherProgramme,
        programmeUnknown: this.programmeUnknown,
        notYetConcluded: this.notYetConcluded,
        conclusionUnknown: this.conclusionUnknown,
      },
      indicators: [...indicatorsOf(this.whole, low), ...changes],
      breakdowns: [...this.groups].flatMap(([by, tallies]) =>
        [...tallies]
          .toSorted(([one], [other]) => byName(one, other))
          .map(([key, tally]) => ({ by, key, indicators: indicatorsOf(tally, null) })),
      ),
    };
  }

  private placeOf({ perCapitaBefore, perCapitaAfter }: RegisterRow): number | undefined {
    if (perCapitaBefore === null || perCapitaAfter === null || perCapitaBefore <= 0n) {
      return undefined;
    }
    return this.pool.add(perCapitaBefore, perCapitaAfter);
  }

  private tallyOf(grouping: Grouping, row: RegisterRow): Tally {
    const tallies = this.groups.get(grouping) ?? new Map<string | null, Tally>();
    const key = groupOf(grouping, row);
    const tally = tallies.get(key) ?? new Tally(this.pool);
    tallies.set(key, tally);
    return tally;
  }
}

/** In which group of a breakdown a contract is; null is unknown. */
export function groupOf(grouping: Grouping, row: RegisterRow): string | null {
  if (grouping === "region") return row.region === null ? null : currentRegionCode(row.region);
  if (grouping !== "children") return row[grouping];
  if (row.children === null) return null;
  return row.children > 0 ? "with-children" : "without-children";
}

/** By their signs, the unknown last. */
function byName(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
