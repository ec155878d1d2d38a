import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a file as a whole or not at all: beside it first, to the disk, and then in its place. What
 * stood before stands until the last moment, whenever the work is cut off; a rest of an earlier
 * attempt is overwritten.
 */
export function replaceFile(path: string, parts: Iterable<string>): void {
  const waiting = `${path}.part`;
  const file = openSync(waiting, "w");
  try {
    for (const part of parts) writeSync(file, part);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(waiting, { force: true });
    throw error;
  }
  renameSync(waiting, path);
  const folder = openSync(join(dirname(path)), "r");
  fsyncSync(folder);
  closeSync(folder);
}
