import { say } from "../../shared/domain/wording/dictionary.ts";
import { word } from "../../shared/domain/wording/token.ts";
import type { Language } from "../../shared/domain/wording/words.ts";
import type { KindInForce } from "./income-in-force.ts";
import type { IncomeOfProgramme, RuleInForce, RulesInForce } from "./rules-in-force.ts";

/** What is in force, for people: rules, then every kind of income, then figures, each with its source. */
export function showRules(found: RulesInForce, language: Language): string {
  const { on, version, rules, income, figures } = found;
  const lines = [
    `Rules in force on ${on}, version ${version}`,
    ...rules.filter(({ rule }) => !rule.startsWith("income: ")).flatMap(ruleLines),
    ...income.flatMap((one) => incomeLines(one, language)),
    "",
    `Figures in force on ${on}`,
    ...figures.flatMap((figure) => [
      "",
      `${figure.jurisdiction} ${figure.parameter} = ${figure.value} ${figure.unit}`,
      `  ${span(figure.validFrom, figure.validTo)} · known from ${figure.knownFrom} · ${figure.confidence}`,
      `  ${[figure.act, figure.source, figure.derivation].filter((text) => text !== undefined).join(" · ")}`,
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function ruleLines(one: RuleInForce): readonly string[] {
  const { programme, region, regime, rule, value, from, to, cites, confidence } = one;
  return [
    "",
    `${programme} ${region}${regime === null ? "" : ` ${regime}`}: ${rule}`,
    `  ${value}`,
    `  ${span(from, to)} · ${confidence} · ${cites.join("; ")}`,
  ];
}

function incomeLines(
  { programme, region, kinds }: IncomeOfProgramme,
  language: Language,
): readonly string[] {
  const rows = kinds.map((one) => [
    say(word("kind", one.kind), language),
    treatmentOf(one),
    one.confidence ?? "",
    one.cites.join("; "),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return [
    "",
    `${programme} ${region}: every kind of income`,
    ...rows.map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
    ),
  ];
}

function treatmentOf({ treatment, averaged, review }: KindInForce): string {
  const how = treatment === undefined ? "no rule: left out" : HOW[treatment];
  return `${how}${averaged ? ", divided by the months earned" : ""}${review === null ? "" : " (asked)"}`;
}

const HOW = {
  counted: "counted",
  excluded: "not counted",
  deducted: "deducted",
  "net-of-expenses": "counted net of expenses",
} as const;

function span(from: string, to: string | null | undefined): string {
  return `${from} – ${to ?? "…"}`;
}
