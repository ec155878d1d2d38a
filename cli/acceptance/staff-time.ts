import type { Reading } from "../../shared/reading/reading.ts";

/** Minutes that a caseworker takes for each thing; an agency times its own and gives them. */
export interface StaffTimes {
  /** To open any paper, see whose it is and close it. */
  readonly paper: number;
  /** To compare one doubtful figure with the scan and accept or correct it. */
  readonly figure: number;
  /** To look into one question about a paper that no figure answers. */
  readonly question: number;
  /** To type one figure of a paper that could not be read. */
  readonly typed: number;
}

/** Estimates to start from, not measured at any agency. */
export const USUAL_TIMES: StaffTimes = { paper: 0.5, figure: 0.25, question: 1, typed: 0.3 };

/** What a person has to do about one paper. */
export interface StaffWork {
  readonly doubtful: number;
  readonly questions: number;
  readonly typed: number;
}

/** Reasons that speak of figures: the figures are counted, not the reasons. */
const OF_FIGURES = /^(?:FIGURE_|ROWS_DO_NOT_SUM|EQUATION_FAILS)/u;

/**
 * What a paper leaves to a person: its figures that are not confirmed, its questions, or, where
 * nothing could be read, all that it says.
 *
 * @param expected Figures that the paper truly prints.
 */
export function staffWork(papers: readonly Reading[], expected: number): StaffWork {
  const read = papers.filter(({ status }) => status !== "rejected");
  if (read.length === 0) return { doubtful: 0, questions: 0, typed: expected };
  const asked = read.filter(({ status }) => status === "needs-review");
  const figures = asked.flatMap((paper) => paper.figures);
  const questions = asked
    .flatMap(({ reasons }) => reasons)
    .filter(({ code }) => !OF_FIGURES.test(code));
  const found = read.reduce((sum, paper) => sum + paper.figures.length, 0);
  return {
    doubtful: figures.filter(({ standing }) => standing !== "confirmed").length,
    questions: questions.length,
    typed: Math.max(0, expected - found),
  };
}

/** Minutes for a paper: the paper itself, then each doubtful figure, question and figure to type. */
export function staffMinutes({ doubtful, questions, typed }: StaffWork, times: StaffTimes): number {
  return times.paper + doubtful * times.figure + questions * times.question + typed * times.typed;
}
