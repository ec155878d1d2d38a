import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { Case } from "../../shared/contracts/case.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { UnknownProgrammeError } from "../../shared/domain/changed-programme.ts";
import { decide } from "../../shared/domain/decide.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import { ProgrammeNotListedError } from "../../shared/domain/determination.ts";
import { type Evidence, evidenceOf } from "../../shared/domain/evidence.ts";
import type { AgencyLaw } from "../../shared/domain/law.ts";
import { LAW } from "../../shared/law/law.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import { faultyInput, readInput } from "./input-file.ts";
import { sha256 } from "./sha256.ts";

/** Something that reads scans, one reading a scan, in the order given. */
export type ReadFiles = (
  scans: readonly { readonly path: string; readonly name: string }[],
  onRead: (done: number, name: string) => void,
) => Promise<readonly Reading[]>;

/** What deciding a file needs. */
export interface DecideFileOptions {
  readonly readFiles: ReadFiles;
  readonly onRead: (done: number, name: string) => void;
  readonly asKnownOn?: CalendarDate | undefined;
  readonly agency?: AgencyLaw | undefined;
}

/**
 * The decision on the case in a file; its documents are read where the file says they lie.
 *
 * @throws {UsageError} If the file or a document is missing, or the case is not one that can be decided.
 */
export async function decideFile(file: string, options: DecideFileOptions): Promise<Decision> {
  const { application, evidence } = await readCase(file, options);
  try {
    const { asKnownOn, agency } = options;
    return await decide(application, evidence, LAW, { sha256, asKnownOn, agency });
  } catch (error) {
    if (error instanceof ProgrammeNotListedError) {
      throw faultyInput(file, { path: error.field, expected: error.expected });
    }
    if (error instanceof UnknownProgrammeError) {
      throw faultyInput("--parameters", { path: "programmes", expected: error.expected });
    }
    throw error;
  }
}

/**
 * The case in a file with the evidence that its documents yield.
 *
 * @throws {UsageError} If the file or a document is missing, or the file holds no case.
 */
export async function readCase(
  file: string,
  { readFiles, onRead }: Pick<DecideFileOptions, "readFiles" | "onRead">,
): Promise<{ application: Case; evidence: readonly Evidence[] }> {
  const application = readInput(file, Case);
  const scans = application.documents.map(({ file: name }, index) => {
    const path = resolve(dirname(file), name);
    if (existsSync(path)) return { path, name };
    throw faultyInput(file, { path: `documents[${index}].file`, expected: "a file that exists" });
  });
  const readings = scans.length === 0 ? [] : await readFiles(scans, onRead);
  const evidence = application.documents.map(({ file: document, memberId }, index) => {
    const reading = readings[index];
    if (reading === undefined) throw new RangeError("Cannot decide: a document was not read");
    return evidenceOf(document, memberId, reading);
  });
  return { application, evidence };
}
