import type { Indicator } from "../domain/report/indicator.ts";
import { shownOrLeftOut, shownValue } from "../domain/report/shown-figure.ts";
import type { OutreachCounts, Report } from "./report.ts";

/** The columns of a report as a table of its own. */
export const REPORT_COLUMNS = [
  "grouping",
  "group",
  "indicator",
  "numerator",
  "denominator",
  "value",
  "shown",
  "notMeasured",
] as const;

/** A cell of such a table: a number stays one, so that a spreadsheet can count on. */
export type ReportCell = string | number | null;

/** Every indicator of a report as one row: of all contracts, of each group, of the visits. */
export function reportRows(report: Report): readonly (readonly ReportCell[])[] {
  const { outreach } = report;
  return [
    ...report.indicators.map((one) => indicatorCells("all", null, one)),
    ...report.breakdowns.flatMap(({ by, key, indicators }) =>
      indicators.map((one) => indicatorCells(by, key ?? "unknown", one)),
    ),
    ...(outreach === null ? [] : outreachRows(outreach)),
  ];
}

/** Whom a team reached, in all and at each place it went to. */
function outreachRows({
  byTerritory,
  ...counts
}: OutreachCounts): readonly (readonly ReportCell[])[] {
  const cells = (group: string | null, name: string, count: number | null) => [
    ...["outreach", group, name, count, null, count, shownOrLeftOut(count), 0],
  ];
  return [
    ...Object.entries(counts).map(([name, count]) => cells(null, name, count)),
    ...byTerritory.flatMap(({ territory, visits, families }) => [
      cells(territory, "visits", visits),
      cells(territory, "families", families),
    ]),
  ];
}

function indicatorCells(by: string, group: string | null, one: Indicator): readonly ReportCell[] {
  const { name, numerator, denominator, value, notMeasured } = one;
  return [by, group, name, numerator, denominator, value, shownValue(one), notMeasured];
}
