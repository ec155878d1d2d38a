import { caseCoverage } from "../../shared/domain/evidence-consistency/case-coverage.ts";
import type { MemberCoverage } from "../../shared/domain/evidence-consistency/coverage.ts";
import { LAW } from "../../shared/law/law.ts";
import { readCase } from "../deciding/decide-file.ts";
import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { progress } from "../progress.ts";
import { readFiles } from "../read-files.ts";
import { UsageError } from "../usage-error.ts";

/** `opora coverage CASE.json`: which month of which person no paper of the case shows yet. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { rest } = parseArguments(args, []);
  const [file] = rest;
  if (file === undefined || rest.length > 1) throw usage("exactly one case file");
  const { application, evidence } = await readCase(file, {
    readFiles,
    onRead: progress(io, "Reading documents", 1),
  });
  const members = caseCoverage(application, evidence, LAW);
  if (members === undefined) throw usage("a programme with rules in force on the day applied");
  const map = { schema: "opora.coverage/1", caseId: application.id, members };
  io.out(io.json ? `${JSON.stringify(map, null, 2)}\n` : members.map(shown).join("\n"));
  return 0;
}

function shown({ memberId, counted, months, wanted }: MemberCoverage): string {
  const lines = months.map(({ month, state, documents }) =>
    `  ${month}  ${state.padEnd(13)}  ${documents.join(", ")}`.trimEnd(),
  );
  const missing = wanted.length === 0 ? [] : [`  wanted: ${wanted.join(" or ")}`];
  return `${[`${memberId}${counted ? "" : " (not counted)"}`, ...lines, ...missing].join("\n")}\n`;
}

function usage(expected: string): UsageError {
  const message = `Cannot map coverage: expected ${expected}`;
  return new UsageError({ file: "", path: "CASE.json", expected, message });
}
