import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { money } from "../../../../shared/domain/money.ts";
import { hasCases, placeIn } from "../../../../shared/domain/report/case-behind.ts";
import { ReportInTheMaking } from "../../../../shared/domain/report/register-report.ts";
import type { RegisterRow } from "../../../../shared/domain/report/register-row.ts";

const asOf = "2024-12-31" as CalendarDate;

/** Rows of every standing, with everything known and nothing known. */
const ROWS: readonly RegisterRow[] = Array.from({ length: 240 }, (_, index) => {
  const pick = <Value>(values: readonly Value[], by: number) =>
    values[Math.floor(index / by) % values.length] as Value;
  return {
    ...{ contractId: `c${index}`, programme: null, region: null, territory: null },
    direction: pick(["training", "job-search", null] as const, 1),
    concludedOn: pick(["2024-01-01", "2024-06-01", null, "2025-02-01"], 2) as CalendarDate | null,
    endedOn: pick(["2024-09-01", null], 3) as CalendarDate | null,
    members: pick([3, null], 5),
    children: pick([1, 0, null], 7),
    ableBodied: pick([2, null], 11),
    ableBodiedInMeasures: pick([1, null, 2], 13),
    perCapitaBefore: pick([money(100n), money(0n), null], 4),
    perCapitaAfter: pick([money(150n), money(90n), null], 6),
    minimumAfter: pick([money(120n), null], 8),
  };
});

describe("placeIn", () => {
  it("puts behind every indicator as many contracts as it counts and could not count", () => {
    const making = new ReportInTheMaking({ asOf });
    const counted = ROWS.map((row) => ({ row, counted: making.add(row) }));
    const persons = [
      "share-above-minimum-persons",
      "share-covered",
      "activation",
      "share-able-bodied",
    ];
    const behind = (name: string) =>
      counted.flatMap((one) => (one.counted && placeIn(name, one.row, one.counted)) ?? []);
    const number = (name: string, place: string) =>
      behind(name).filter((one) => one === place).length;
    const { indicators } = making.finish();
    const shares = indicators.filter(
      ({ name, kind }) => kind === "share" && !persons.includes(name),
    );
    const counts = indicators.filter(({ name }) => name.startsWith("contracts"));

    for (const { name, notMeasured } of indicators) {
      expect([name, number(name, "not-measured")]).toEqual([name, notMeasured]);
    }
    for (const { name, numerator } of [...shares, ...counts]) {
      expect([name, number(name, "counted")]).toEqual([name, numerator]);
    }
    for (const { name, denominator } of shares.filter((one) => !one.name.endsWith("-contracts"))) {
      expect([name, number(name, "counted") + number(name, "of")]).toEqual([name, denominator]);
    }
  });

  it("knows no other name", () => {
    expect(["change-recipients", "toString", "concluded/", "other/training"].map(hasCases)).toEqual(
      [false, false, false, false],
    );
  });
});
