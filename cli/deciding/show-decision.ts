import type { Decision } from "../../shared/domain/decision.ts";
import { sentence } from "../../shared/domain/wording/sentence.ts";
import { table } from "../../shared/domain/wording/table.ts";
import type { Language } from "../../shared/domain/wording/words.ts";

const BOLD = "\u001b[1m";
const PLAIN = "\u001b[22m";

/** A decision for people: the result, every payment, what is open, other readings, and advice. */
export function showDecision(
  decision: Decision,
  advice: readonly string[],
  colours: boolean,
  language: Language,
): string {
  const { caseId, programme, region, appliedOn, review, alternatives } = decision;
  const head = `${caseId} · ${programme} · ${region} · ${appliedOn}`;
  const lines = [
    colours ? `${BOLD}${head}${PLAIN}` : head,
    sentence(decision, language),
    ...(decision.income.length === 0 ? [] : ["", ...aligned(table(decision, language))]),
    ...section(
      review.map(({ code, message, decisive }) => `${decisive ? "!" : "·"} ${code}: ${message}`),
    ),
    ...section(
      alternatives.map(
        ({ question, perCapita, threshold, incomeTest }) =>
          `? ${question}: ${perCapita ?? "?"} / ${threshold ?? "?"} ${incomeTest}`,
      ),
    ),
    ...section(advice),
  ];
  return `${lines.join("\n")}\n`;
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** The language of the terminal, English where it is none of ours. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LANG } = environment;
  const code = (LC_ALL ?? LANG ?? "").slice(0, 2);
  return code === "ru" || code === "kk" ? code : "en";
}
