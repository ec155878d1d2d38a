import { readFileSync } from "node:fs";

/** The most memory that a process has had, in megabytes; 0 where the system does not tell. */
export function peakMegabytes(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0; // The process has ended, or this is no Linux.
  }
}
