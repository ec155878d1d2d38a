import type { Parameter } from "../../shared/domain/parameter.ts";
import type { Cited, Dated, Extension, Programme, Regime } from "../../shared/domain/programme.ts";
import type { LawFiles } from "./law-files.ts";

/** `docs/programmes/<id>.md`: one programme as its data say it, for people. */
export function programmePage(programme: Programme, files: LawFiles): string {
  const { id, title, regions, regimes, treatments, exclusions, switches, conditions } = programme;
  const added = files.extensions.filter((extension) => extension.programme === id);
  return [
    `# ${title.en}`,
    "",
    `\`${id}\` · ${title.ru} · ${title.kk}`,
    "",
    "Made from `shared/law` by `npm run law`; change the data, not this page.",
    "",
    `Regions: ${regions.join(", ")}. Currency: ${programme.currency}.`,
    "",
    "## Regimes, by the day of application",
    "",
    ...regimes.flatMap(regimeLines),
    ...section("Regional settings", added.flatMap(extensionLines)),
    ...section(
      "Conditions besides income",
      conditions.map((rule) =>
        item(
          `${rule.condition}${rule.among === undefined ? "" : `: ${rule.among.join(", ")}`}`,
          rule,
        ),
      ),
    ),
    "## Income",
    "",
    "| Kinds | Treatment | From | To | Confidence | Source | Asked of a person |",
    "|---|---|---|---|---|---|---|",
    ...treatments.map(
      ({ kinds, treatment, from, to, confidence, cites, review }) =>
        `| ${kinds.join(", ")} | ${treatment} | ${from} | ${to ?? ""} | ${confidence} | ${cites.join("; ")} | ${review ?? ""} |`,
    ),
    "",
    ...section(
      "Persons left out, or whose income is",
      exclusions.map((rule) =>
        item(
          `${rule.circumstances.join(", ")}: ${rule.effect}${rule.except === undefined ? "" : `, except ${rule.except.join(", ")}`}`,
          rule,
        ),
      ),
    ),
    ...section(
      "Special rules",
      switches.map((rule) => item(rule.name, rule)),
    ),
    ...directionLines(programme, files.parameters),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
}

function regimeLines(regime: Regime): readonly string[] {
  const { id, from, to, period, household, threshold, operator, benefit, open } = regime;
  const months =
    period.strategy === "quarter-before"
      ? "the calendar quarter before the quarter of application"
      : `${period.months} full months before the month of application, lag ${period.lag}`;
  return [
    `### ${id}: ${from} – ${to ?? "…"}`,
    "",
    `- Period: ${months} (${source(period)})`,
    `- Household: ${household.definition} (${source(household)})`,
    `- Threshold: ${threshold.kind}${threshold.share === undefined ? "" : `, ${threshold.share}`} (${source(threshold)})`,
    `- Operator: ${operator.value} (${source(operator)})`,
    ...(benefit === undefined
      ? []
      : [`- Benefit: ${benefit.formula}, ${benefit.months} (${source(benefit)})`]),
    ...(open === undefined ? [] : [`- Left open: ${open.join(", ")}`]),
    "",
  ];
}

function extensionLines({ region, thresholds, switches }: Extension): readonly string[] {
  return [
    ...thresholds.map(
      ({ regime, threshold }) => `- ${region} ${regime}: ${threshold.kind} (${source(threshold)})`,
    ),
    ...switches.map((rule) => `- ${region}: ${item(rule.name, rule).slice(2)}`),
  ];
}

function item(what: string, rule: Cited & Dated): string {
  return `- ${what}, ${rule.from} – ${rule.to ?? "…"} (${source(rule)})`;
}

function source({ cites, confidence }: Cited): string {
  return `${cites.join("; ")}; ${confidence}`;
}

function directionLines(
  { directions }: Programme,
  parameters: readonly Parameter[],
): readonly string[] {
  const lines = directions.flatMap(({ direction, parameters: names }) => [
    `### ${direction}`,
    "",
    ...names.flatMap((name) =>
      parameters
        .filter(({ parameter, jurisdiction }) => parameter === name && !jurisdiction.includes("-"))
        .flatMap(({ unit, values }) =>
          values.map(
            ({ value, validFrom, validTo, confidence }) =>
              `- ${name}: ${value ?? "not found"} ${unit}, ${validFrom} – ${validTo ?? "…"} (${confidence})`,
          ),
        ),
    ),
    "",
  ]);
  return section("Directions of the contract", lines);
}
