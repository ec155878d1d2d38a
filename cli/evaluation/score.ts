import type { Accuracy, Evaluation, EvaluationError } from "../../shared/contracts/evaluation.ts";
import type { Truth } from "../../shared/contracts/truth.ts";
import type { Figure, Reading } from "../../shared/reading/reading.ts";
import { type FigurePair, matchFigures } from "./match-figures.ts";

/** A scan of a corpus: what it says, and what was read on it. */
export interface Judged {
  readonly file: string;
  readonly truth: Truth;
  readonly reading: Reading;
}

/** The accuracy of readings over a corpus. */
export function score(judged: readonly Judged[]): Evaluation {
  const results = judged.map(judge);
  return {
    schema: "opora.evaluation/1",
    ...accuracy(results),
    byForm: grouped(results, ({ truth }) => truth.form),
    byDegradation: grouped(results, ({ truth }) => truth.degradation ?? "not given"),
    errors: results.flatMap(errorsOf),
  };
}

interface Result extends Judged {
  readonly pairs: readonly FigurePair[];
  readonly formRight: boolean;
  readonly fieldsRight: number;
}

function judge(one: Judged): Result {
  const papers = papersOf(one.reading);
  const { truth } = one;
  const fields = Object.entries(truth.fields);
  return {
    ...one,
    pairs: matchFigures(truth.figures, papers.flatMap(printedFigures(truth))),
    formRight: papers.every(({ form }) => form === truth.form),
    fieldsRight: fields.filter(([name, value]) =>
      papers.some((paper) => paper.fields[name] === value),
    ).length,
  };
}

/** The papers of a file: its parts where it holds several. */
function papersOf(reading: Reading): readonly Reading[] {
  const parts = reading.parts ?? [];
  return parts.length === 0 ? [reading] : parts.flatMap(papersOf);
}

/** What was read from print; a derived figure counts only where the truth lists its name. */
function printedFigures({ figures }: Truth): (paper: Reading) => readonly Figure[] {
  const listed = new Set(figures.map(({ name }) => name));
  return (paper) =>
    paper.figures.filter(({ derived, name }) => derived !== true || listed.has(name));
}

function accuracy(results: readonly Result[]): Accuracy {
  const pairs = results.flatMap((result) => result.pairs);
  const count = (verdict: FigurePair["verdict"]) =>
    pairs.filter((pair) => pair.verdict === verdict).length;
  const [right, wrong, missing, extra] = [
    count("right"),
    count("wrong"),
    count("missing"),
    count("extra"),
  ];
  const expected = right + wrong + missing;
  const precision = share(right, right + wrong + extra);
  const recall = share(right, expected);
  const wrongAndConfirmed = pairs.filter(isWrongAndConfirmed).length;
  return {
    documents: {
      total: results.length,
      allRight: results.filter(isAllRight).length,
      formRight: results.filter(({ formRight }) => formRight).length,
    },
    figures: {
      expected,
      right,
      wrong,
      missing,
      extra,
      wrongAndConfirmed,
      precision,
      recall,
      f1: harmonicMean(precision, recall),
    },
    fields: {
      expected: sum(results.map(({ truth }) => Object.keys(truth.fields).length)),
      right: sum(results.map(({ fieldsRight }) => fieldsRight)),
    },
  };
}

function isAllRight({ formRight, pairs }: Result): boolean {
  return formRight && pairs.every(({ verdict }) => verdict === "right");
}

function isWrongAndConfirmed({ verdict, got }: FigurePair): boolean {
  return verdict !== "right" && got?.standing === "confirmed";
}

function grouped(
  results: readonly Result[],
  nameOf: (result: Result) => string,
): Record<string, Accuracy> {
  const names = [...new Set(results.map(nameOf))].sort();
  return Object.fromEntries(
    names.map((name) => [name, accuracy(results.filter((result) => nameOf(result) === name))]),
  );
}

function errorsOf({ file, pairs }: Result): EvaluationError[] {
  return pairs
    .filter(({ verdict }) => verdict !== "right")
    .map(({ expected, got }) => ({
      file,
      name: expected?.name ?? got?.name ?? "",
      month: expected?.month ?? got?.month ?? null,
      code: expected?.code ?? got?.code ?? null,
      expected: expected?.amount ?? null,
      got: got?.amount ?? null,
      standing: got?.standing ?? null,
    }));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Null where either is null; 0 where both are 0. */
function harmonicMean(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return null;
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
