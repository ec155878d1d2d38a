import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

import { eventOf, StoredEvent } from "../../shared/contracts/case-event.ts";
import { shapeFault } from "../../shared/contracts/fault.ts";
import { Reading } from "../../shared/contracts/reading.ts";
import { parseRecordings } from "../../shared/contracts/recording.ts";
import type { CaseEvent } from "../../shared/domain/review/case-event.ts";
import { candidate } from "../candidates/candidate.ts";
import { faultyInput, readInput, readJson } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

/** Where a document's paper and recordings lie beside the events that speak of it. */
const Source = z.strictObject({
  documentId: z.string(),
  reading: z.string(),
  recordings: z.array(z.string()),
});

/** What people did to a case, and where the papers lie that they did it to. */
const Overrides = z.strictObject({
  schema: z.literal("opora.overrides/1"),
  events: z.array(StoredEvent),
  documents: z.array(Source),
});

/**
 * `opora candidates OVERRIDES.json --out FOLDER`: every paper that people corrected becomes a case
 * for the corpus, `NAME.truth.json` beside `NAME.recordings.json`, that names nobody.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--out"]);
  const [file] = rest;
  const out = options["--out"];
  if (file === undefined || rest.length > 1 || out === undefined) {
    throw usage("one file of overrides and --out FOLDER");
  }
  const { events, documents } = readInput(file, Overrides);
  const said = events.map(eventOf);
  const made = documents.flatMap((source) => candidateOf(file, source, said));
  mkdirSync(out, { recursive: true });
  const start = firstFree(out);
  const names = made.map((one, index) => {
    const name = `candidate-${String(start + index).padStart(4, "0")}`;
    writeFileSync(join(out, `${name}.truth.json`), `${JSON.stringify(one.truth, null, 1)}\n`);
    writeFileSync(join(out, `${name}.recordings.json`), JSON.stringify(one.recordings));
    return name;
  });
  const summary = {
    schema: "opora.candidates/1",
    candidates: names,
    without: documents.length - made.length,
  };
  io.out(io.json ? `${JSON.stringify(summary, null, 2)}\n` : shown(names, summary.without));
  return Promise.resolve(0);
}

function candidateOf(file: string, source: z.output<typeof Source>, events: readonly CaseEvent[]) {
  const folder = join(file, "..");
  const reading = parsed(join(folder, source.reading));
  const recordings = source.recordings.flatMap((path) =>
    parseRecordings(readJson(join(folder, path))),
  );
  const own = events.filter(
    (event) => !("documentId" in event) || event.documentId === source.documentId,
  );
  const one = candidate(reading, recordings, own);
  return one === undefined ? [] : [one];
}

function parsed(path: string) {
  const reading = Reading.safeParse(readJson(path));
  if (reading.success) return reading.data;
  throw faultyInput(path, shapeFault(reading.error));
}

function firstFree(folder: string): number {
  let number = 1;
  while (existsSync(join(folder, `candidate-${String(number).padStart(4, "0")}.truth.json`))) {
    number += 1;
  }
  return number;
}

function shown(names: readonly string[], without: number): string {
  const rest = without === 0 ? "" : `${without} papers without an override left out\n`;
  return `${names.join("\n")}\n${rest}`;
}

function usage(expected: string): UsageError {
  const message = `Cannot make candidates: expected ${expected}`;
  return new UsageError({ file: "", path: "OVERRIDES.json", expected, message });
}
