import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import {
  countOutreach,
  type FamilyMet,
} from "../../../../shared/domain/outreach/count-outreach.ts";
import { withoutSmallOutreach } from "../../../../shared/domain/outreach/protect-outreach.ts";

const asOf = "2022-12-31" as CalendarDate;
const family: fc.Arbitrary<FamilyMet> = fc.record({
  visitId: fc.constantFrom("v1", "v2"),
  visitedOn: fc.constant("2022-05-01" as CalendarDate),
  territory: fc.constantFrom("Ольга", "Терней", "Кавалерово", "Дальнегорск"),
  familyId: fc.nat(60).map(String),
  advised: fc.boolean(),
  caseId: fc.option(fc.nat(9).map(String)),
  accompaniment: fc.constantFrom(null, "open", "solved"),
});
const counted = (families: Readonly<Record<string, number>>) =>
  countOutreach(
    Object.entries(families).flatMap(([territory, count]) =>
      Array.from(
        { length: count },
        (_, at): FamilyMet => ({
          ...{ visitId: territory, visitedOn: asOf, territory, familyId: `${territory}${at}` },
          ...{ advised: true, caseId: null, accompaniment: null },
        }),
      ),
    ),
    { asOf },
  );
const published = (families: Readonly<Record<string, number>>) => {
  const { familiesReached, byTerritory } = withoutSmallOutreach(counted(families), 5);
  const byName = Object.fromEntries(byTerritory.map((one) => [one.territory, one.families]));
  return { familiesReached, ...byName };
};

describe("withoutSmallOutreach", () => {
  it.each([
    [
      { a: 60, b: 7 },
      { familiesReached: 67, a: 60, b: 7 },
    ],
    [
      { a: 60, b: 7, c: 2 },
      { familiesReached: 69, a: 60, b: null, c: null },
    ],
    [
      { a: 60, b: 1, c: 1 },
      { familiesReached: 62, a: null, b: null, c: null },
    ],
    [
      { a: 60, b: 7, c: 1, d: 1 },
      { familiesReached: 69, a: 60, b: null, c: null, d: null },
    ],
    [{ a: 3 }, { familiesReached: null, a: null }],
    [
      { a: 60, b: 4 },
      { familiesReached: 64, a: null, b: null },
    ],
  ])("shows of %j %j", (families, expected) => {
    expect(published(families)).toEqual(expected);
  });

  it("leaves a part out whose rest is small", () => {
    const exact = { ...counted({ a: 60 }), familiesAdvised: 58, accompanied: 40, solved: 37 };
    expect(withoutSmallOutreach(exact, 5)).toMatchObject({
      ...{ familiesReached: 60, familiesAdvised: null, accompanied: 40, solved: null },
    });
  });

  it("shows no small number, and none from which one follows", () => {
    fc.assert(
      fc.property(fc.array(family, { maxLength: 120 }), (met) => {
        const exact = countOutreach(met, { asOf });
        const { byTerritory, ...shown } = withoutSmallOutreach(exact, 5);
        const { visits: _, territories: __, ...persons } = shown;
        const cells = [...Object.values(persons), ...byTerritory.map((one) => one.families)];
        expect(cells.filter((cell) => cell !== null && cell > 0 && cell < 5)).toEqual([]);

        const hidden = byTerritory.filter(({ families }) => families === null).length;
        if (shown.familiesReached === null || hidden === 0) return;
        const rest = byTerritory.reduce(
          (left, { families }) => left - (families ?? 0),
          shown.familiesReached,
        );
        expect(hidden).toBeGreaterThan(1);
        expect(rest <= 0 || rest >= Math.max(5, hidden + 1)).toBe(true);
      }),
    );
  });
});
