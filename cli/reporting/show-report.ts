import type { OutreachCounts, Report } from "../../shared/contracts/report.ts";
import type { Indicator } from "../../shared/domain/report/indicator.ts";
import { GROUPINGS, type Grouping } from "../../shared/domain/report/register-report.ts";
import {
  shownCount,
  shownOrLeftOut,
  shownParts,
  shownValue,
} from "../../shared/domain/report/shown-figure.ts";

/** What each group of a breakdown is told by, shortest first. */
const GROUP_COLUMNS = [
  "contracts-concluded",
  "contracts-in-force",
  "contracts-ended",
  "share-with-children",
  "share-income-rose",
  "share-above-minimum-contracts",
] as const;

/** A report for people: every indicator with what it was divided from, then each grouping. */
export function showReport(report: Report): string {
  const { asOf, period, programme, rows } = report;
  const span = period === null ? "" : `, period ${period.from} to ${period.to}`;
  const lines = [
    `As of ${asOf}${span}, ${programme ?? "all programmes"}`,
    `${shownCount(rows.rows)} rows, ${shownCount(rows.counted)} counted${leftOutRows(rows)}`,
    "",
    ...table(["Indicator", "Value", "Of", "Not measured"], report.indicators.map(indicatorRow)),
    ...GROUPINGS.flatMap((by) => groupLines(report, by)),
    ...(report.outreach === null ? [] : outreachLines(report.outreach)),
  ];
  return `${lines.join("\n")}\n`;
}

function leftOutRows(rows: Report["rows"]): string {
  const named: readonly (readonly [number, string])[] = [
    [rows.otherProgramme, "of other programmes"],
    [rows.programmeUnknown, "of an unknown programme"],
    [rows.notYetConcluded, "not yet concluded"],
    [rows.conclusionUnknown, "concluded on an unknown day"],
  ];
  return named
    .filter(([count]) => count > 0)
    .map(([count, what]) => `, ${shownCount(count)} ${what}`)
    .join("");
}

function indicatorRow(indicator: Indicator): readonly string[] {
  const { name, notMeasured } = indicator;
  const unknown = notMeasured === 0 ? "" : shownCount(notMeasured);
  return [name, shownValue(indicator), shownParts(indicator), unknown];
}

function groupLines({ breakdowns }: Report, by: Grouping): readonly string[] {
  const groups = breakdowns.filter((one) => one.by === by);
  if (groups.length === 0) return [];
  const rows = groups.map(({ key, indicators }) => [
    key ?? "unknown",
    ...GROUP_COLUMNS.map((name) => {
      const found = indicators.find((one) => one.name === name);
      return found === undefined ? "" : shownValue(found);
    }),
  ]);
  const short = GROUP_COLUMNS.map((name) => name.replace("contracts-", ""));
  return ["", ...table([`By ${by}`, ...short], rows)];
}

function outreachLines(outreach: OutreachCounts): readonly string[] {
  const { visits, territories, familiesReached, familiesAdvised } = outreach;
  const { casesOpened, accompanied, solved, byTerritory } = outreach;
  const counts = Object.entries({
    ...{ visits, territories, "families reached": familiesReached },
    ...{ "families advised": familiesAdvised, "cases opened": casesOpened },
    ...{ "situations accompanied": accompanied, "situations solved": solved },
  });
  return [
    "",
    ...table(
      ["Outreach", "Value"],
      counts.map(([name, count]) => [name, shownOrLeftOut(count)]),
    ),
    "",
    ...table(
      ["By territory visited", "visits", "families"],
      byTerritory.map((one) => [
        one.territory,
        shownCount(one.visits),
        shownOrLeftOut(one.families),
      ]),
    ),
  ];
}

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = header.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  return [header, ...rows].map((row) =>
    widths
      .map((width, column) =>
        column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width),
      )
      .join("  ")
      .trimEnd(),
  );
}
