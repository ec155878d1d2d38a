import type { CalendarDate } from "../calendar.ts";
import type { ReportDays } from "../report/standing-of-row.ts";

/** One family met on a visit, and what came of it. */
export interface FamilyMet {
  readonly visitId: string;
  readonly visitedOn: CalendarDate;
  readonly territory: string;
  readonly familyId: string;
  readonly advised: boolean;
  /** The case opened on the road; null where none was. */
  readonly caseId: string | null;
  /** Whether the family's situation is accompanied, and whether it is solved. */
  readonly accompaniment: "open" | "solved" | null;
}

/** What visits came to: each visit, territory, family and case counted once. */
export interface OutreachTotals {
  visits: number;
  territories: number;
  familiesReached: number;
  familiesAdvised: number;
  casesOpened: number;
  accompanied: number;
  solved: number;
  byTerritory: { territory: string; visits: number; families: number }[];
}

/** Counts what visits up to a day, and in a period where there is one, came to. */
export function countOutreach(
  met: Iterable<FamilyMet>,
  { asOf, period }: ReportDays,
): OutreachTotals {
  const seen = {
    visits: new Set<string>(),
    families: new Set<string>(),
    advised: new Set<string>(),
    cases: new Set<string>(),
    accompanied: new Set<string>(),
    solved: new Set<string>(),
  };
  const territories = new Map<string, { visits: Set<string>; families: Set<string> }>();
  for (const one of met) {
    if (one.visitedOn > asOf || (period && !isWithin(one.visitedOn, period))) continue;
    seen.visits.add(one.visitId);
    seen.families.add(one.familyId);
    if (one.advised) seen.advised.add(one.familyId);
    if (one.caseId !== null) seen.cases.add(one.caseId);
    if (one.accompaniment !== null) seen.accompanied.add(one.familyId);
    if (one.accompaniment === "solved") seen.solved.add(one.familyId);
    const there = territories.get(one.territory) ?? { visits: new Set(), families: new Set() };
    territories.set(one.territory, there);
    there.visits.add(one.visitId);
    there.families.add(one.familyId);
  }
  return {
    visits: seen.visits.size,
    territories: territories.size,
    familiesReached: seen.families.size,
    familiesAdvised: seen.advised.size,
    casesOpened: seen.cases.size,
    accompanied: seen.accompanied.size,
    solved: seen.solved.size,
    byTerritory: [...territories]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([territory, { visits, families }]) => ({
        ...{ territory, visits: visits.size, families: families.size },
      })),
  };
}

function isWithin(day: CalendarDate, { from, to }: NonNullable<ReportDays["period"]>): boolean {
  return from <= day && day <= to;
}
