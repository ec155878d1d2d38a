import type { Reading } from "../../shared/reading/reading.ts";
import { findScans } from "../find-scans.ts";
import type { Io } from "../io.ts";
import { progress } from "../progress.ts";
import { readFiles } from "../read-files.ts";
import { readRecordedResponses } from "../read-recorded-responses.ts";
import { showReading } from "../show-reading.ts";
import { UsageError } from "../usage-error.ts";

/** `opora read PATH… | --textract FILE…`: prints an array, one reading a file, sorted by path. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const recorded = args.includes("--textract");
  const paths = args.filter((argument) => argument !== "--textract");
  const option = paths.find((path) => path.startsWith("--"));
  if (option !== undefined) throw usage(`Cannot read with ${option}: expected only --textract`);
  if (paths.length === 0) throw usage("Cannot read nothing: expected at least one file or folder");

  const readings = recorded ? readResponses(paths, io) : await readScans(paths, io);
  io.out(io.json ? `${JSON.stringify(readings, null, 2)}\n` : readings.map(showReading).join("\n"));
  return 0;
}

function readResponses(paths: readonly string[], io: Io): readonly Reading[] {
  const { readings, notes } = readRecordedResponses(paths);
  for (const note of notes) io.err(note);
  return readings;
}

async function readScans(paths: readonly string[], io: Io): Promise<readonly Reading[]> {
  const scans = findScans(paths);
  return readFiles(scans, progress(io, "Reading scans", scans.length));
}

function usage(message: string): UsageError {
  return new UsageError({ file: "", path: "", expected: "opora read PATH…", message });
}
