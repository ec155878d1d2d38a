import type { Parameter, ParameterValue } from "../../shared/domain/parameter.ts";
import { addressOf } from "./acts.ts";
import { citesIn } from "./check-law.ts";
import type { LawFiles } from "./law-files.ts";

/** `docs/legal-sources.md`: every act and every figure with its source, made from the data. */
export function legalSourcesPage(files: LawFiles): string {
  return [
    "# Legal sources",
    "",
    "Made from `shared/law` by `npm run law`; change the data, not this page.",
    "",
    "Confidence: `sourced` read at the address · `derived` computed from sourced figures ·",
    "`memory-high`, `memory-medium`, `memory-low` general knowledge, no source read.",
    "A figure that is not sourced puts the cases it decides before a person.",
    "",
    "## Acts",
    "",
    "| Cited as | Title | Read at |",
    "|---|---|---|",
    ...files.acts.map(({ act, title, source }) => row([act, title, source])),
    "",
    "## Citations of the programmes",
    "",
    "| Programme | Citation | Read at |",
    "|---|---|---|",
    ...files.programmes.flatMap((programme) =>
      [...new Set(citesIn(programme))].map((cite) =>
        row([programme.id, cite, addressOf(files.acts, cite) ?? "none"]),
      ),
    ),
    "",
    "## Figures",
    "",
    ...files.parameters.flatMap(figureTable),
  ].join("\n");
}

function figureTable({ jurisdiction, parameter, unit, values }: Parameter): readonly string[] {
  return [
    `### ${jurisdiction} ${parameter} (${unit})`,
    "",
    "| Value | From | To | Known from | Confidence | Act and source |",
    "|---|---|---|---|---|---|",
    ...values.map((value) =>
      row([
        value.value ?? "not found",
        value.validFrom,
        value.validTo ?? "",
        known(value),
        value.confidence,
        [value.act, value.source, value.derivation].filter((text) => text !== undefined).join("; "),
      ]),
    ),
    "",
  ];
}

function known({ knownFrom, knownTo }: ParameterValue): string {
  return knownTo === undefined ? knownFrom : `${knownFrom} to ${knownTo}, then replaced`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
