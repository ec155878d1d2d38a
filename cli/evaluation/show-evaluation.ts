import type { Accuracy, Evaluation } from "../../shared/contracts/evaluation.ts";

const COLUMNS = [
  "",
  "papers",
  "all right",
  "form",
  "figures",
  "right",
  "wrong",
  "missing",
  "extra",
  "wrong+confirmed",
];

/** An evaluation for people: one table in all, by form and by degradation, then what is not right. */
export function showEvaluation(evaluation: Evaluation): string {
  const rows = [
    COLUMNS,
    row("all", evaluation),
    ...Object.entries(evaluation.byForm).map(([name, one]) => row(name, one)),
    ...Object.entries(evaluation.byDegradation).map(([name, one]) => row(name, one)),
  ];
  const errors = evaluation.errors.map(({ file, name, month, code, expected, got, standing }) =>
    [
      `  ${file}: ${name}`,
      month ?? "",
      code ?? "",
      `expected ${expected ?? "nothing"}, got ${got ?? "nothing"}`,
      standing ?? "",
    ]
      .filter((part) => part !== "")
      .join("  "),
  );
  const { expected, right } = evaluation.fields;
  const listed =
    errors.length === 0 ? "Every figure is right." : `Not right:\n${errors.join("\n")}`;
  return `${table(rows)}\n\nFields: ${right} of ${expected} right\n${listed}\n`;
}

function row(name: string, { documents, figures }: Accuracy): string[] {
  const counts = [
    documents.total,
    documents.allRight,
    documents.formRight,
    figures.expected,
    figures.right,
    figures.wrong,
    figures.missing,
    figures.extra,
    figures.wrongAndConfirmed,
  ];
  return [name, ...counts.map(String)];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
