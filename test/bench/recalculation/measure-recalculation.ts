import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { peakMegabytes } from "../peak-memory.ts";
import { inventedApplication } from "../road/invented-case.ts";
import type { Row } from "../row.ts";

const LOOK_EVERY_MS = 50;
/** Amounts cycle through these many steps, so that some families change sides and most do not. */
const STEPS = 997;

/**
 * `opora recalculate` over open cases in one file, in a process of its own: cases a second, and its
 * memory beside that of the smallest size, which it must not outgrow.
 */
export async function measureRecalculation(sizes: readonly number[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "opora-recalculation-"));
  const runs = [];
  for (const cases of sizes) runs.push({ cases, ...(await recalculate(folder, cases)) });
  rmSync(folder, { recursive: true });
  const [smallest] = runs;
  return runs.map(
    ({ cases, seconds, megabytes }): Row => ({
      ...{ section: "recalculation", what: `${cases} open cases`, unit: "cases/s" },
      ...{ ours: cases / seconds, isMoreBetter: true },
      rival: {
        name: `${smallest?.cases} cases`,
        value: (smallest?.cases ?? 0) / (smallest?.seconds ?? 1),
      },
      megabytes: { ours: megabytes, rival: smallest?.megabytes ?? 0 },
    }),
  );
}

async function recalculate(folder: string, cases: number) {
  const file = join(folder, `${cases}.jsonl`);
  writeCases(file, cases);
  const began = performance.now();
  const child = spawn(process.execPath, ["cli/opora.mjs", "recalculate", file, "--json"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid));
  }, LOOK_EVERY_MS);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  rmSync(file);
  if (status !== 0) throw new Error(`Cannot recalculate ${cases} cases: it ended with ${status}`);
  return { seconds: (performance.now() - began) / 1000, megabytes };
}

function writeCases(file: string, cases: number): void {
  const handle = openSync(file, "w");
  const application = inventedApplication("case");
  for (let at = 0; at < cases; at += 1) {
    const amount = `${(at % STEPS) * 40}.00`;
    const income = ["2025-04", "2025-05", "2025-06"].map((receivedIn) => ({
      ...{ memberId: "m1", kind: "wage", amount, currency: "RUB", basis: "gross", receivedIn },
    }));
    writeSync(handle, `${JSON.stringify({ ...application, id: `case-${at}`, income })}\n`);
  }
  closeSync(handle);
}
