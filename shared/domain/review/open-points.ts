import { determine } from "../determination.ts";
import { highest, lowest } from "../income-range.ts";
import type { Law } from "../law.ts";
import { formatMoney } from "../money.ts";
import { nameOfFigure } from "../one-payment-once.ts";
import { type OpenPoint, whatSettles } from "../questions/what-settles.ts";
import { type Ratio, rounded } from "../ratio.ts";
import type { FoldedCase } from "./case-evidence.ts";

/** A doubtful figure that can flip the decision, and between which counted amounts it lies. */
export interface DecisiveFigure {
  /** `document#figure`. */
  readonly figure: string;
  readonly documentId: string;
  readonly figureId: string;
  readonly amount: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

/** What a person has to look at so that a case is settled, and nothing else. */
export interface OpenPoints {
  /** How many looks settle the case; null where no rules apply. */
  readonly looks: number | null;
  readonly figures: readonly DecisiveFigure[];
}

/** The fewest looks that settle a case: the figures of papers among them with their ranges. */
export function openPoints({ application, evidence }: FoldedCase, law: Law): OpenPoints {
  const { ruled } = determine(application, evidence, law);
  if (ruled === undefined) return { looks: null, figures: [] };
  const points = whatSettles(ruled);
  const { lines } = ruled.assessment;
  const figures = points.flatMap((point): DecisiveFigure[] => {
    const line = lineOf(point, lines);
    if (line === undefined) return [];
    const { source, amount } = line.payment;
    if (source.kind !== "paper") return [];
    return [
      {
        figure: nameOfFigure(line.payment),
        ...{ documentId: source.document, figureId: source.figure },
        amount: amount === null ? null : formatMoney(amount),
        low: shown(lowest(line)),
        high: shown(highest(line)),
      },
    ];
  });
  return { looks: points.length, figures };
}

function lineOf<Line>({ line }: OpenPoint, lines: readonly Line[]): Line | undefined {
  return line === undefined ? undefined : lines[line];
}

function shown(bound: Ratio | null): string | null {
  return bound === null ? null : formatMoney(rounded(bound));
}
