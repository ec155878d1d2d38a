import { ProgrammeNotListedError } from "../../shared/domain/determination.ts";
import type { AgencyLaw } from "../../shared/domain/law.ts";
import { LAW } from "../../shared/law/law.ts";
import { faultyInput } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import { readParameters } from "../deciding/read-parameters.ts";
import type { Io } from "../io.ts";
import { type DraftsFile, openDrafts } from "../recalculating/drafts-file.ts";
import { type CaseLine, openCases } from "../recalculating/open-cases.ts";
import { type RecalculatedCase, recalculatedCase } from "../recalculating/recalculated-case.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `opora recalculate CASES.jsonl [--parameters FILE] [--drafts FILE.jsonl]`: every open case computed
 * again under new figures or rules; who changes and why. Dry unless `--drafts` names a file for the
 * drafts of those owed; no decision is ever changed by it.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--parameters", "--drafts"]);
  const [file, ...others] = rest;
  if (file === undefined || others.length > 0) throw usage();
  const given = options["--parameters"];
  const agency = given === undefined ? undefined : readParameters(given);
  const drafts =
    options["--drafts"] === undefined ? undefined : openDrafts(options["--drafts"], file);
  const totals: Totals = { cases: 0, changed: 0, faulty: 0, drafts: 0, owed: {} };
  if (io.json) io.out('{\n  "schema": "opora.recalculation/1",\n  "cases": [');
  for (const line of openCases(file)) {
    const found = recalculated(file, line, agency);
    const fault =
      found instanceof UsageError ? found : takeIn(found, { file, line, totals, drafts, io });
    if (fault === undefined) continue;
    totals.faulty += 1;
    io.err(fault.message);
  }
  drafts?.finish();
  const summary = { ...totals, dry: drafts === undefined };
  if (io.json) io.out(`\n  ],\n  "summary": ${JSON.stringify(summary)}\n}\n`);
  else io.out(`${closing(summary)}\n`);
  return totals.faulty === 0 ? 0 : 2;
}

interface Totals {
  cases: number;
  changed: number;
  faulty: number;
  drafts: number;
  /** How many cases are owed what. */
  readonly owed: Partial<Record<RecalculatedCase["owed"], number>>;
}

/** What a family is owed: a loss is told, and is no draft. */
const DRAFTED: readonly RecalculatedCase["owed"][] = ["new-right", "more"];

/** Where a case is taken in. */
interface Taking {
  readonly file: string;
  readonly line: CaseLine;
  readonly totals: Totals;
  readonly drafts: DraftsFile | undefined;
  readonly io: Io;
}

/**
 * Prints a case that changes, and writes the draft of one that is owed something. A fault where its
 * draft is written already: nobody is owed the same twice.
 */
function takeIn(
  found: RecalculatedCase,
  { file, line, totals, drafts, io }: Taking,
): UsageError | undefined {
  totals.cases += 1;
  if (found.changes.length === 0) return undefined;
  const before = totals.changed === 0 ? "" : ",";
  io.out(io.json ? `${before}\n    ${JSON.stringify(found)}` : shown(found));
  totals.changed += 1;
  if (found.owed === "nothing") return undefined;
  totals.owed[found.owed] = (totals.owed[found.owed] ?? 0) + 1;
  if (drafts === undefined || !DRAFTED.includes(found.owed)) return undefined;
  if (!drafts.write(found.caseId, { schema: "opora.draft/1", ...found })) {
    const expected = "a case that no line before has";
    return faultyInput(file, { path: `line ${line.line}, id`, expected });
  }
  totals.drafts += 1;
  return undefined;
}

function recalculated(
  file: string,
  line: CaseLine,
  agency: AgencyLaw | undefined,
): RecalculatedCase | UsageError {
  if (line.fault !== undefined) return line.fault;
  try {
    return recalculatedCase(line.case, LAW, agency);
  } catch (error) {
    if (!(error instanceof ProgrammeNotListedError)) throw error;
    const path = `line ${line.line}, ${error.field}`;
    return faultyInput(file, { path, expected: error.expected });
  }
}

function shown({ caseId, owed, why }: RecalculatedCase): string {
  return `${caseId}: ${owed}: ${why}\n`;
}

function closing(totals: Totals & { readonly dry: boolean }): string {
  const parts = Object.entries(totals.owed).map(([kind, count]) => `${kind}: ${count}`);
  const written = totals.dry ? "dry: nothing is written" : `${totals.drafts} drafts written`;
  return [`${totals.changed} of ${totals.cases} cases change`, ...parts, written].join("\n");
}

function usage(): UsageError {
  const expected = "opora recalculate CASES.jsonl [--parameters FILE] [--drafts FILE.jsonl]";
  const message = `Cannot recalculate: expected ${expected}`;
  return new UsageError({ file: "", path: "CASES.jsonl", expected, message });
}
