import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { isCalendarDate } from "../../shared/domain/calendar.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import { advice } from "../../shared/domain/wording/advice.ts";
import { LAW } from "../../shared/law/law.ts";
import type { ReadFiles } from "../deciding/decide-file.ts";
import { decideFile } from "../deciding/decide-file.ts";
import { parseArguments } from "../deciding/options.ts";
import { readParameters } from "../deciding/read-parameters.ts";
import { languageOf, showDecision } from "../deciding/show-decision.ts";
import type { Io } from "../io.ts";
import { progress } from "../progress.ts";
import type { Fault } from "../usage-error.ts";
import { UsageError } from "../usage-error.ts";

/** What deciding needs besides its arguments. */
export interface DecideDependencies {
  readonly readFiles: ReadFiles;
}

/**
 * `opora decide CASE.json… [--as-known-on DATE] [--parameters FILE]`: prints the decision on a case,
 * or on several in the order given, with a fault in the place of each faulty file.
 */
export async function run(
  args: readonly string[],
  io: Io,
  { readFiles }: DecideDependencies,
): Promise<number> {
  const { options, rest } = parseArguments(args, ["--as-known-on", "--parameters"]);
  if (rest.length === 0) throw usage("at least one case file", "CASE.json");
  const parameters = options["--parameters"];
  const settings = {
    readFiles,
    onRead: progress(io, "Reading documents", rest.length),
    asKnownOn: knownOn(options["--as-known-on"]),
    agency: parameters === undefined ? undefined : readParameters(parameters),
  };
  const [only] = rest;
  if (rest.length === 1 && only !== undefined) {
    const decision = await decideFile(only, settings);
    io.out(io.json ? `${JSON.stringify(decision, null, 2)}\n` : shown(decision, io));
    return 0;
  }
  const decided: (Decision | { readonly error: Fault })[] = [];
  for (const file of rest) decided.push(await orFault(() => decideFile(file, settings)));
  const faults = decided.flatMap((one) => ("error" in one ? one.error : []));
  for (const fault of faults) io.err(fault.message);
  io.out(
    io.json
      ? `${JSON.stringify(decided, null, 2)}\n`
      : decided.flatMap((one) => ("error" in one ? [] : shown(one, io))).join("\n"),
  );
  return faults.length === 0 ? 0 : 2;
}

function shown(decision: Decision, { isTty }: Io): string {
  const language = languageOf(process.env);
  return showDecision(decision, advice(decision, LAW, language), isTty, language);
}

async function orFault(
  decideOne: () => Promise<Decision>,
): Promise<Decision | { readonly error: Fault }> {
  try {
    return await decideOne();
  } catch (error) {
    if (error instanceof UsageError) return { error: error.fault };
    throw error;
  }
}

function knownOn(text: string | undefined): CalendarDate | undefined {
  if (text === undefined || isCalendarDate(text)) return text;
  throw usage("a date as YYYY-MM-DD", "--as-known-on");
}

function usage(expected: string, path: string): UsageError {
  return new UsageError({
    file: "",
    path,
    expected,
    message: `Cannot decide: expected ${expected} (${path})`,
  });
}
