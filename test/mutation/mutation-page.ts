/** What Stryker reports of one mutant; of its report only this is needed. */
export interface Mutant {
  readonly status: string;
}

/** Stryker's report: the mutants of each file. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

/** How many mutants of a folder were found and how many were missed. */
interface Score {
  readonly found: number;
  readonly missed: number;
}

const FOUND = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);

/** `docs/mutation.md`: how many of the mutants of domain and law the tests find, by folder. */
export function mutationPage({ files }: MutationReport, commit: string, day: string): string {
  const folders = Object.entries(files).map(([path, { mutants }]) => ({
    folder: path.slice(0, path.lastIndexOf("/")),
    score: scoreOf(mutants),
  }));
  const names = [...new Set(folders.map(({ folder }) => folder))].sort();
  const rows = names.map((name) => ({
    name,
    score: together(folders.filter(({ folder }) => folder === name).map(({ score }) => score)),
  }));
  return [
    "# Mutation testing",
    "",
    "Made by `npm run mutation`; do not change it by hand. Stryker changes the sources of the",
    "determination one place at a time and asks whether a test notices. The run fails below 90 %.",
    "",
    "Measured are the rules, the law, money, periods, household, income, threshold, benefit, trace,",
    "receipt and the questions asked of a determination: what decides a case. Left out are the tables",
    "of words (other tests hold them against each other) and what surrounds a determination: contracts,",
    "monitoring, reports, reviews, audit and access have tests of their own.",
    "",
    `Last run: ${day}, commit ${commit}.`,
    "",
    "| Folder | Mutants | Found | Score |",
    "|---|---|---|---|",
    ...rows.map(({ name, score }) => row(name, score)),
    row("all", together(rows.map(({ score }) => score))),
    "",
  ].join("\n");
}

function scoreOf(mutants: readonly Mutant[]): Score {
  return {
    found: mutants.filter(({ status }) => FOUND.has(status)).length,
    missed: mutants.filter(({ status }) => MISSED.has(status)).length,
  };
}

function together(scores: readonly Score[]): Score {
  return {
    found: scores.reduce((sum, { found }) => sum + found, 0),
    missed: scores.reduce((sum, { missed }) => sum + missed, 0),
  };
}

function row(name: string, { found, missed }: Score): string {
  const all = found + missed;
  const score = all === 0 ? "" : `${((found / all) * 100).toFixed(1)} %`;
  return `| ${name} | ${all} | ${found} | ${score} |`;
}
