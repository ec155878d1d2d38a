import type { FoundFigure } from "../find/found-figure.ts";
import type { FoundPaper } from "../proof/found-paper.ts";
import type { Form } from "./form.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** The kind of contribution: the worker's own, the hazardous-work one, the employer's. */
function kindOf(text: string): string | undefined {
  const kind = /(?<!\p{L})О(ППВ|ПВР|ПВ)(?!\p{L})/u.exec(
    text.toUpperCase().replace(/[OO]/gu, "О").replace(/[PР]/gu, "Р").replace(/[BВ]/gu, "В"),
  )?.[0];
  return kind;
}

const TABLE = tablePaper({
  anchors: [
    ["единого накопительного пенсионного фонда"],
    ["единый накопительный пенсионный фонд"],
    ["выписка с индивидуального пенсионного счета"],
  ],
  labels: ["дата платежа", "период", "сумма", "вид взноса", "плательщик"],
  leastLabels: 2,
  fields: [
    { field: "issuedOn" },
    {
      field: "person.name",
      labels: ["таә / фио", "фио", "аты-жөні"],
      after: /фио:?\s+(\p{Lu}.+)/iu,
    },
    { field: "person.iin" },
    { field: "agent.bin" },
  ],
  tables: [
    {
      form: "kz.enpf",
      currency: "KZT",
      byMonth: true,
      otherHeads: [...OTHER_HEADS, "№"],
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "paid",
          total: "total",
          heads: ["сумма, тенге", "сумма", "сумма взноса"],
          basis: "unknown",
          bearsIncome: true,
        },
      ],
      equations: [],
      codeByText: kindOf,
      codeHeads: ["вид взноса", "взнос түрі", "жарна түрі"],
    },
  ],
});

/**
 * An extract of pension contributions. From the worker's own contribution, a tenth of pay, the
 * income of its month is derived and so marked; the employer's own contribution tells nothing.
 */
export const KZ_ENPF: Form = {
  ...TABLE,
  find(sheets): FoundPaper {
    const found = TABLE.find(sheets);
    const derived = found.figures.flatMap(incomeBehind);
    if (derived.length === 0) return found;
    return {
      ...found,
      figures: [...found.figures, ...derived],
      reasons: [
        ...found.reasons,
        {
          code: "DERIVED_INCOME",
          message:
            "The income is derived from contributions of a tenth: it holds below the cap only",
        },
      ],
    };
  },
};

function incomeBehind(figure: FoundFigure): readonly FoundFigure[] {
  const isOwn = figure.name === "paid" && (figure.code?.value ?? "ОПВ") === "ОПВ";
  if (!isOwn) return [];
  const { code: _, ...rest } = figure;
  return [
    {
      ...rest,
      name: "income",
      basis: "gross",
      derived: true,
      proposals: figure.proposals.map((proposal) => ({ ...proposal, minor: proposal.minor * 10 })),
    },
  ];
}
