import type { Report } from "../../shared/contracts/report.ts";
import type { Indicator } from "../../shared/domain/report/indicator.ts";
import { shownCount, shownOrLeftOut, shownValue } from "../../shared/domain/report/shown-figure.ts";
import { type Bar, barChart } from "./bar-chart.ts";

const OUTCOMES = [
  "share-income-rose",
  "share-above-minimum-contracts",
  "share-above-minimum-persons",
  "activation",
];

/** The plots of a report by the names of their files; one without figures is not drawn. */
export function reportPlots(report: Report): ReadonlyMap<string, string> {
  const { indicators, outreach } = report;
  const named = (names: readonly string[]) =>
    names.flatMap((name) => indicators.find((one) => one.name === name) ?? []);
  const directions = indicators.filter(({ name }) => name.startsWith("concluded/"));
  const territories = report.breakdowns.filter(({ by }) => by === "territory");
  const plots: readonly (readonly [string, string, readonly Bar[]])[] = [
    ["directions", "Contracts concluded, by direction", directions.map(countBar)],
    ["outcomes", "Outcomes", named(OUTCOMES).map(shareBar)],
    ["territories", "Contracts concluded, by territory", territories.flatMap(territoryBar)],
    ["changes", "Change against the base period", indicators.filter(isChange).map(shareBar)],
    ["visits", "Families reached, by territory", (outreach?.byTerritory ?? []).map(visitBar)],
  ];
  const drawn = plots.filter(([, , bars]) => bars.some(({ value }) => value !== null));
  return new Map(drawn.map(([name, title, bars]) => [`${name}.svg`, barChart(title, bars)]));
}

function isChange({ kind }: Indicator): boolean {
  return kind === "change";
}

function countBar(indicator: Indicator): Bar {
  const { name, numerator } = indicator;
  const shown = numerator === null ? shownValue(indicator) : shownCount(numerator);
  return { label: name.replace("concluded/", ""), value: numerator, shown };
}

function shareBar(indicator: Indicator): Bar {
  return { label: indicator.name, value: indicator.value, shown: shownValue(indicator) };
}

function territoryBar({ key, indicators }: Report["breakdowns"][number]): readonly Bar[] {
  const found = indicators.find(({ name }) => name === "contracts-concluded");
  return found === undefined ? [] : [{ ...countBar(found), label: key ?? "unknown" }];
}

function visitBar({ territory, families }: { territory: string; families: number | null }): Bar {
  return { label: territory, value: families, shown: shownOrLeftOut(families) };
}
