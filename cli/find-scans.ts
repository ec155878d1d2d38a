import { readdirSync, type Stats, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";

import { UsageError } from "./usage-error.ts";

/** A scan on this machine: where it lies, and the name it bears in results. */
export interface ScanFile {
  readonly path: string;
  /** Relative to the folder that was asked for; the bare name for a file asked for by itself. */
  readonly name: string;
}

const SCAN_TYPES = new Set([".png", ".jpg", ".jpeg", ".tif", ".tiff", ".pdf"]);

/**
 * The scans that the paths name, folders searched recursively, sorted by path.
 *
 * A file named by itself is taken whatever it is called: what it is, its content decides.
 *
 * @throws {UsageError} If a path does not exist or a folder holds no scan.
 */
export function findScans(paths: readonly string[]): readonly ScanFile[] {
  const found = paths.flatMap((path) =>
    statOf(path).isDirectory() ? inFolder(path) : [named(path)],
  );
  const byPath = new Map(found.map((scan) => [scan.path, scan]));
  return [...byPath.values()].sort((one, other) => compare(one.path, other.path));
}

function statOf(path: string): Stats {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats;
  throw new UsageError({
    file: path,
    path: "",
    expected: "an existing file or folder",
    message: `Cannot read ${path}: there is no such file or folder`,
  });
}

function inFolder(folder: string): readonly ScanFile[] {
  const scans = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SCAN_TYPES.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path) }));
  if (scans.length > 0) return scans;
  throw new UsageError({
    file: folder,
    path: "",
    expected: "at least one scan (png, jpg, tif or pdf)",
    message: `Cannot read ${folder}: expected at least one scan (png, jpg, tif or pdf) in the folder`,
  });
}

function named(path: string): ScanFile {
  return { path, name: basename(path) };
}

/** Order by code units, so that the machine's locale never changes a result. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
