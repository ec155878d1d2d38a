import { join } from "node:path";

import { type AcceptedScan, acceptance } from "../acceptance/acceptance.ts";
import { keptScans } from "../acceptance/kept-recordings.ts";
import { showAcceptance } from "../acceptance/show-acceptance.ts";
import { USUAL_TIMES } from "../acceptance/staff-time.ts";
import { parseArguments } from "../deciding/options.ts";
import { findSpecimens } from "../evaluation/find-specimens.ts";
import { truthDoubts } from "../evaluation/truth-doubts.ts";
import type { Io } from "../io.ts";
import { openLocalReaders } from "../local-readers.ts";
import { progress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";

const TIMES = {
  "--minutes-a-paper": "paper",
  "--minutes-a-figure": "figure",
  "--minutes-a-question": "question",
  "--minutes-a-typed-figure": "typed",
} as const;

const OPTIONS = [...Object.keys(TIMES), "--wage-an-hour", "--recordings"];

/** US dollars an hour, and the memory that the template gives the reading function. */
const USUAL_WAGE = 6;
const FUNCTION_GIGABYTES = 3;

/**
 * `opora accept FOLDER [--recordings FOLDER] [--wage-an-hour N] [--minutes-a-… N]`: an agency's own
 * papers with truth files in, a report on every reader setting out.
 *
 * Resolves to 1 if no setting is free of figures wrong and confirmed.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, OPTIONS);
  const [folder] = rest;
  if (folder === undefined || rest.length > 1)
    throw usage("FOLDER", "exactly one folder of papers");
  const specimens = findSpecimens(folder);
  for (const doubt of truthDoubts(specimens)) io.err(doubt);
  const kept = await keptScans(
    specimens.map(({ scan }) => scan),
    options["--recordings"] ?? join(folder, ".recordings"),
    openLocalReaders,
    progress(io, "Reading papers", specimens.length),
  );
  const scans = kept.flatMap((one, index): AcceptedScan[] => {
    const truth = specimens[index]?.truth;
    return truth === undefined ? [] : [{ ...one, truth }];
  });
  const times = Object.entries(TIMES).map(([option, key]) => [
    key,
    numberOf(options, option, USUAL_TIMES[key]),
  ]);
  const found = acceptance(scans, {
    times: { ...USUAL_TIMES, ...Object.fromEntries(times) },
    wageAnHour: numberOf(options, "--wage-an-hour", USUAL_WAGE),
    functionGigabytes: FUNCTION_GIGABYTES,
  });
  io.out(io.json ? `${JSON.stringify(found, null, 2)}\n` : showAcceptance(found));
  return found.recommended === null ? 1 : 0;
}

function numberOf(options: Readonly<Record<string, string>>, name: string, usual: number): number {
  const text = options[name];
  if (text === undefined) return usual;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw usage(name, "a number of 0 or more");
}

function usage(path: string, expected: string): UsageError {
  const message = `Cannot accept: expected ${expected} (${path})`;
  return new UsageError({ file: "", path, expected, message });
}
