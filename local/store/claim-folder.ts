import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { isAlive } from "./one-at-a-time.ts";

/**
 * Claims a data folder for this process, for two stacks over one folder would spoil it.
 *
 * @returns What gives the folder free again.
 * @throws {Error} When a process that lives has claimed it; a claim of a dead one is taken over.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "claimed-by");
  const holder = holderIn(file);
  if (holder !== undefined && isAlive(holder)) {
    throw new Error(
      `Cannot use ${folder}: the process ${holder} uses it; stop that one first, or choose another folder`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function holderIn(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    return Number.isInteger(holder) && holder > 0 ? holder : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
