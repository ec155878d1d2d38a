import type { Acceptance, SettingResult } from "../../shared/contracts/acceptance.ts";
import type { Accuracy } from "../../shared/contracts/evaluation.ts";

/** An acceptance as a Markdown report that an agency can file. */
export function showAcceptance(found: Acceptance): string {
  const chosen = found.settings.find(({ name }) => name === found.recommended) ?? found.settings[0];
  return [
    "# Acceptance on the agency's own papers",
    "",
    `${found.papers} papers, ${found.pages} pages, ${found.settings.length} reader settings tried.`,
    "",
    `**Recommended setting: ${found.recommended ?? "none"}**, because ${found.because}.`,
    "",
    "## Settings compared",
    "",
    ...comparison(found.settings),
    "",
    ...(chosen === undefined ? [] : detail(chosen)),
    "## How minutes and cost are counted",
    "",
    ...formula(found),
  ].join("\n");
}

function comparison(settings: readonly SettingResult[]): readonly string[] {
  const head = [
    "setting",
    "papers all right",
    "figures right",
    "wrong and confirmed",
    "need nobody",
    "$ a page",
    "minutes a paper",
    "$ a paper with staff",
  ];
  return table(
    head,
    settings.map(({ name, evaluation, straightThrough, cost, minutes, wholeCostPerPaper }) => [
      name,
      `${evaluation.documents.allRight} of ${evaluation.documents.total}`,
      `${evaluation.figures.right} of ${evaluation.figures.expected}`,
      evaluation.figures.wrongAndConfirmed,
      `${straightThrough} of ${evaluation.documents.total}`,
      cost.perPage.toFixed(4),
      minutes.perPaper.toFixed(2),
      wholeCostPerPaper.toFixed(3),
    ]),
  );
}

function detail({ name, evaluation, calibration, doubtful }: SettingResult): readonly string[] {
  return [
    `## ${name}: by paper`,
    "",
    ...accuracyTable(evaluation.byForm),
    "",
    `## ${name}: by degradation`,
    "",
    ...accuracyTable(evaluation.byDegradation),
    "",
    `## ${name}: what a standing is worth here`,
    "",
    ...table(
      ["standing", "figures", "right", "share right", "errors at most (95 %)"],
      calibration.map(({ standing, figures, right, rightShare, worst }) => [
        standing,
        figures,
        right,
        percent(rightShare),
        percent(worst),
      ]),
    ),
    "",
    `## ${name}: papers for a person`,
    "",
    ...(doubtful.length === 0
      ? ["None."]
      : table(
          ["paper", "form", "doubtful figures", "questions", "to type", "minutes", "why"],
          doubtful.map((one) => [
            one.file,
            one.form,
            one.doubtful,
            one.questions,
            one.typed,
            one.minutes.toFixed(2),
            one.reasons.join(", "),
          ]),
        )),
    "",
  ];
}

function accuracyTable(groups: Readonly<Record<string, Accuracy>>): readonly string[] {
  return table(
    [
      "",
      "papers",
      "all right",
      "figures",
      "right",
      "wrong",
      "missing",
      "extra",
      "wrong and confirmed",
    ],
    Object.entries(groups).map(([name, { documents, figures }]) => [
      name,
      documents.total,
      documents.allRight,
      figures.expected,
      figures.right,
      figures.wrong,
      figures.missing,
      figures.extra,
      figures.wrongAndConfirmed,
    ]),
  );
}

function formula({ assumptions }: Acceptance): readonly string[] {
  const { minutesAPaper, minutesAFigure, minutesAQuestion, minutesATypedFigure } = assumptions;
  return [
    `minutes = papers × ${minutesAPaper} + doubtful figures × ${minutesAFigure} + questions × ${minutesAQuestion} + figures to type × ${minutesATypedFigure}.`,
    "These times are estimates: time your own and give them (`docs/acceptance.md`).",
    "",
    `Cost of reading: list prices of Textract a page, and of ${assumptions.functionGigabytes} GB of Lambda for the seconds that the local readers took on this machine.`,
    `Staff: $${assumptions.wageAnHour} an hour.`,
    "",
  ];
}

function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  const divider = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [head, divider, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

function percent(share: number | null): string {
  return share === null ? "none" : `${(share * 100).toFixed(1)} %`;
}
