import { closeSync, openSync, renameSync } from "node:fs";

import { faultyInput } from "../deciding/input-file.ts";

/** A file of drafts that stands in its place only once it is whole. */
export interface DraftsFile {
  readonly file: number;
  readonly finish: () => void;
}

/**
 * Opens a file for drafts beside its place.
 *
 * @throws {UsageError} If it cannot be written.
 */
export function openDrafts(path: string): DraftsFile {
  const waiting = `${path}.part`;
  const file = opened(path, waiting);
  return {
    file,
    finish: () => {
      closeSync(file);
      renameSync(waiting, path);
    },
  };
}

function opened(path: string, waiting: string): number {
  try {
    return openSync(waiting, "w");
  } catch {
    throw faultyInput(path, { path: "--drafts", expected: "a file that can be written" });
  }
}
