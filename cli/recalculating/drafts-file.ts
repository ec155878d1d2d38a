import { closeSync, existsSync, openSync, realpathSync, renameSync, writeSync } from "node:fs";
import { resolve } from "node:path";

import { faultyInput } from "../deciding/input-file.ts";

/** A file of drafts that stands in its place only once it is whole. */
export interface DraftsFile {
  /** Writes the draft of a case; false where one of this case is written already. */
  readonly write: (caseId: string, draft: object) => boolean;
  readonly finish: () => void;
}

/**
 * Opens a file for drafts beside its place.
 *
 * @param cases The file of cases, which no drafts may replace.
 * @throws {UsageError} If it cannot be written, or it is that file.
 */
export function openDrafts(path: string, cases: string): DraftsFile {
  if (isSameFile(path, cases)) {
    throw faultyInput(path, { path: "--drafts", expected: "another file than that of the cases" });
  }
  const waiting = `${path}.part`;
  const file = opened(path, waiting);
  const written = new Set<string>();
  return {
    write: (caseId, draft) => {
      if (written.has(caseId)) return false;
      written.add(caseId);
      writeSync(file, `${JSON.stringify(draft)}\n`);
      return true;
    },
    finish: () => {
      closeSync(file);
      renameSync(waiting, path);
    },
  };
}

function isSameFile(one: string, other: string): boolean {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));
  return real(one) === real(other);
}

function opened(path: string, waiting: string): number {
  try {
    return openSync(waiting, "w");
  } catch {
    throw faultyInput(path, { path: "--drafts", expected: "a file that can be written" });
  }
}
