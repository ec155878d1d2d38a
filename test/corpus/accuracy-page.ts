import type { Accuracy, Evaluation } from "../../shared/contracts/evaluation.ts";
import { HARD } from "./degradations/degradations.ts";
import type { Goal } from "./goals.ts";

/** What a measurement was made of and with. */
export interface Measurement {
  readonly evaluation: Evaluation;
  /** The folder that was read, from the root of the project. */
  readonly corpus: string;
  readonly commit: string;
  /** Commits whose readers made the recordings. */
  readonly readers: string;
  readonly goals: readonly Goal[];
}

/** The page `docs/accuracy.md`: accuracy by paper and degradation, as measured. */
export function accuracyPage(measurement: Measurement): string {
  const { evaluation, corpus, commit, readers, goals } = measurement;
  const { documents, figures } = evaluation;
  const hard = new Set<string>(HARD);
  const degradations = Object.entries(evaluation.byDegradation);
  return `# Accuracy

Measured on ${documents.total} specimens in \`${corpus}\`, each seeded with its own name
(\`test/corpus/README.md\` says how they are made): recordings of the two local readers at commit
\`${readers}\`, read by the logic of commit \`${commit}\`. This page is written by \`npx tsx test/corpus/generate.ts --accuracy ${corpus}\`; nobody edits it.

* figures wrong and called confirmed: **${figures.wrongAndConfirmed}** of ${figures.expected}
* scans with all figures right and named: **${documents.allRight} of ${documents.total}** (${percent(documents.allRight, documents.total)})
* forms recognised, papers that are none refused: ${documents.formRight} of ${documents.total}
* figures: precision ${ratio(figures.precision)}, recall ${ratio(figures.recall)}, F1 ${ratio(figures.f1)}
* fields (names, identifiers, dates): ${evaluation.fields.right} of ${evaluation.fields.expected}

## Goals

${goalTable(goals)}

Specimens are rendered and spoilt by a program: glyphs are a printer's ideal, nobody wrote by hand,
no sheet was folded. Real papers may do worse; an agency measures its own with \`opora evaluate\`.

## By paper

${table(Object.entries(evaluation.byForm))}

## By degradation: ordinary scans and photos

${table(degradations.filter(([name]) => !hard.has(name)))}

## By degradation: past office quality

${table(degradations.filter(([name]) => hard.has(name)))}
`;
}

function table(rows: readonly (readonly [string, Accuracy])[]): string {
  const head = [
    "",
    "scans",
    "all right",
    "form right",
    "figures",
    "right",
    "wrong",
    "missing",
    "extra",
    "wrong and confirmed",
  ];
  const lines = rows.map(([name, { documents, figures }]) => [
    `\`${name}\``,
    documents.total,
    `${documents.allRight} (${percent(documents.allRight, documents.total)})`,
    documents.formRight,
    figures.expected,
    figures.right,
    figures.wrong,
    figures.missing,
    figures.extra,
    figures.wrongAndConfirmed,
  ]);
  const divider = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [head, divider, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ measure, floor, aim, measured, isHeld }) => [
    measure,
    floor,
    aim,
    measured,
    isHeld ? "held" : "**not held**",
  ]);
  const head = ["Measure", "Floor", "Aim", "Measured", "Floor held"];
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "none" : `${((part / whole) * 100).toFixed(1)} %`;
}

function ratio(share: number | null): string {
  return share === null ? "none" : share.toFixed(4);
}
