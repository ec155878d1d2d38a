import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { money } from "../../../../shared/domain/money.ts";
import type { Indicator } from "../../../../shared/domain/report/indicator.ts";
import {
  type RegisterReport,
  ReportInTheMaking,
} from "../../../../shared/domain/report/register-report.ts";
import type { RegisterRow } from "../../../../shared/domain/report/register-row.ts";
import { withoutSmallCells } from "../../../../shared/domain/report/small-cells.ts";

const BELOW = 5;
const BLANK: RegisterRow = {
  ...{ contractId: "c", programme: "p", region: null, territory: null, direction: null },
  ...{ concludedOn: "2024-01-01" as CalendarDate, endedOn: null, members: 3, children: null },
  ...{ ableBodied: null, ableBodiedInMeasures: null },
  ...{ perCapitaBefore: null, perCapitaAfter: null, minimumAfter: null },
};
const ended = (before: bigint, after: bigint): Partial<RegisterRow> => ({
  endedOn: "2024-06-01" as CalendarDate,
  ...{ perCapitaBefore: money(before), perCapitaAfter: money(after) },
});

function reportOn(rows: readonly Partial<RegisterRow>[]): RegisterReport {
  const making = new ReportInTheMaking({ asOf: "2024-12-31" as CalendarDate });
  for (const row of rows) making.add({ ...BLANK, ...row });
  return making.finish();
}
const times = (count: number, row: Partial<RegisterRow>) =>
  Array.from({ length: count }, () => row);

const named = (all: readonly Indicator[] | undefined, name: string) =>
  all?.find((one) => one.name === name);

/** One indicator of each territory as published, with the whole of it at the end. */
function published(report: RegisterReport, name: string) {
  const { indicators, breakdowns } = withoutSmallCells(report, BELOW);
  const parts = breakdowns.filter(({ by }) => by === "territory").map((one) => one.indicators);
  return [...parts, indicators].map((all) => all.find((one) => one.name === name)?.numerator);
}

describe("withoutSmallCells", () => {
  it("does not let two territories of one contract each be told by the rest of the sum", () => {
    const report = reportOn([
      ...times(1, { territory: "a" }),
      ...times(1, { territory: "b" }),
      ...times(30, { territory: "c" }),
      ...times(90, { territory: "d" }),
    ]);
    expect(published(report, "contracts-concluded")).toEqual([null, null, null, 90, 122]);
  });

  it("does not let the part of a share be told in two territories where both are small", () => {
    const rows = ["a", "b", "c"].flatMap((territory, at) => [
      ...times(at < 2 ? 1 : 12, { territory, ...ended(100n, 200n) }),
      ...times(20, { territory, ...ended(100n, 90n) }),
    ]);
    expect(published(reportOn(rows), "share-income-rose")).toEqual([null, null, null, 14]);
  });

  it("publishes a median of many to two places, and no fraction of one family's incomes", () => {
    const medianOf = (count: number) =>
      withoutSmallCells(reportOn(times(count, ended(300_000n, 712_345n))), BELOW).indicators.find(
        ({ name }) => name === "income-growth-median",
      );
    expect(medianOf(9)).toMatchObject({ protected: true, value: null });
    expect(medianOf(10)).toEqual({
      ...{ name: "income-growth-median", kind: "growth", numerator: null, denominator: null },
      ...{
        value: 2.37,
        notMeasured: 0,
        measured: { before: expect.anything(), after: expect.anything() },
      },
    });
  });

  it("never shows a sum whose parts that are left out are together as few as one cell", () => {
    const row = fc.record({
      territory: fc.constantFrom("a", "b", "c", "d", "e"),
      direction: fc.constantFrom("job-search", "training", "personal-plot", null),
      endedOn: fc.constantFrom(null, "2024-06-01" as CalendarDate),
    });
    const groups = fc.array(fc.tuple(row, fc.constantFrom(1, 1, 2, 9, 40)), { maxLength: 12 });
    fc.assert(
      fc.property(groups, (given) => {
        const exact = reportOn(
          given.flatMap(([one, count]) => times(count, one as Partial<RegisterRow>)),
        );
        const shown = withoutSmallCells(exact, BELOW);
        for (const by of ["territory", "direction"]) {
          for (const { name, kind, protected: out } of shown.indicators) {
            if (kind === "growth" || out === true) continue;
            const parts = shown.breakdowns.flatMap((group, index) =>
              group.by === by && named(group.indicators, name)?.protected === true
                ? [named(exact.breakdowns[index]?.indicators, name)]
                : [],
            );
            const sum = parts.reduce((total, one) => total + (one?.numerator ?? 0), 0);
            expect([name, sum === 0 || sum >= Math.max(BELOW, parts.length + 1)]).toEqual([
              name,
              true,
            ]);
          }
        }
      }),
    );
  });
});
