import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const ASK_EVERY_MS = 100;
/** A lock is written within a moment of being made; one that stays empty longer was left so. */
const EMPTY_MS = 5000;

/**
 * Does some work while nobody else does it, in this process or another: whoever comes second waits.
 *
 * The lock of a process that died is taken over.
 *
 * @param lock A path beside what the work makes.
 */
export async function oneAtATime<Result>(
  lock: string,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    if (isLeft(lock)) discard(lock);
    return false;
  }
}

/** Whether whoever took the lock is gone. */
function isLeft(lock: string): boolean {
  try {
    const text = readFileSync(lock, "utf8");
    if (text === "") return Date.now() - statSync(lock).mtimeMs > EMPTY_MS;
    return !isAlive(Number(text));
  } catch {
    return false; // It was given back just now.
  }
}

/** Moves a dead lock away, so that of two who find it dead one removes it and not a fresh one. */
function discard(lock: string): void {
  const aside = `${lock}.${process.pid}.left`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // Somebody else was first.
  }
  rmSync(aside, { force: true });
}

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
