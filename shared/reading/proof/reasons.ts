import type { Check, Figure, ReadingReason } from "../reading.ts";
import type { FoundPaper } from "./found-paper.ts";

const FAILED: Readonly<Record<string, { code: string; message: string }>> = {
  "rows-sum-to-total": {
    code: "ROWS_DO_NOT_SUM",
    message: "The rows do not add up to the printed total: a row may be missing or misread",
  },
};

/**
 * Why a paper is not simply read: failed equations, then figures not confirmed, then the form's.
 *
 * @param explained Figures that could explain the failed equations by one misread sign.
 */
export function reasonsOf(
  paper: FoundPaper,
  figures: readonly Figure[],
  bearing: readonly Figure[],
  checks: readonly Check[],
  explained: readonly string[],
): readonly ReadingReason[] {
  const failed = checks.filter(({ result }) => result === "fail");
  const named = (standing: Figure["standing"]) =>
    bearing.filter((figure) => figure.standing === standing);
  return [
    ...failed.map((check): ReadingReason => {
      const suspects = check.figures.filter((id) => explained.includes(id));
      const known = FAILED[check.code] ?? {
        code: "EQUATION_FAILS",
        message: `The paper's own equation does not hold: ${check.code}`,
      };
      return suspects.length === 0
        ? { ...known, figures: check.figures }
        : {
            ...known,
            message: `${known.message}; look at the figures named first`,
            figures: suspects,
          };
    }),
    ...reasonFor(
      "FIGURE_UNREADABLE",
      "An amount stands here that nobody could read",
      named("unreadable"),
    ),
    ...reasonFor(
      "FIGURE_REPAIRED",
      "The readers disagree; the amount shown is the only one under which the paper adds up",
      figures.filter(({ standing }) => standing === "repaired"),
    ),
    ...reasonFor(
      "FIGURE_UNCONFIRMED",
      "Neither two unlike readers nor an equation of the paper confirm this figure",
      // What is derived stands nowhere on the paper; a reason of its own says so.
      named("unconfirmed").filter(({ derived }) => derived !== true),
    ),
    ...paper.reasons,
  ];
}

function reasonFor(
  code: string,
  message: string,
  figures: readonly Figure[],
): readonly ReadingReason[] {
  return figures.length === 0 ? [] : [{ code, message, figures: figures.map(({ id }) => id) }];
}
