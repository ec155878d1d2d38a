import { type CrashBench, differences, openCrashBench } from "./crash-bench.ts";
import { FAULTS, type Fault, type PlannedFault, type SeenCall } from "./fault-proxy.ts";
import { inParallel } from "./in-parallel.ts";
import type { DocumentKind } from "./kinds.ts";
import { randomOf } from "./random.ts";
import type { Row } from "./row.ts";

/** The faults of one kind of document: all, or some that the seed draws. */
export async function rowsOf(
  kind: DocumentKind,
  { most, seed = 1, workers = 1 }: Extent = {},
): Promise<Row[]> {
  const benches = [await openCleanBench(kind)];
  const calls = benches[0]?.clean.calls ?? [];
  const all = calls.flatMap(({ number }) =>
    FAULTS.map((fault): PlannedFault => ({ call: number, fault })),
  );
  const random = randomOf(seed);
  const plans = most === undefined ? all : all.filter(() => random() < most / all.length);
  const open = async () => benches.pop() ?? (await openCleanBench(kind));
  const found = await inParallel(plans, workers, open, faultsOf);
  await benches.pop()?.close(); // Where there was nothing to try.
  const byFault = new Map<Fault, { tried: number; faults: string[] }>();
  for (const [at, { fault }] of plans.entries()) {
    const tally = byFault.get(fault) ?? { tried: 0, faults: [] };
    tally.tried += 1;
    tally.faults.push(...(found[at] ?? []));
    byFault.set(fault, tally);
  }
  return [...byFault].map(([fault, { tried, faults }]) => ({
    promise: "R1",
    injected: `${fault} at ${most === undefined ? "each" : "some"} of ${calls.length} calls: ${kind.name}`,
    ...{ tried, faults },
  }));
}

/** How much of it is tried, and by how many benches at a time. */
export interface Extent {
  readonly most?: number | undefined;
  readonly seed?: number;
  readonly workers?: number;
}

interface CleanBench extends CrashBench {
  readonly clean: Clean;
}

/** A bench with what it leaves if nothing is broken: each draws its own salts. */
async function openCleanBench(kind: DocumentKind): Promise<CleanBench> {
  const bench = await openCrashBench(kind);
  return { ...bench, clean: await bench.run([]) };
}

interface Clean {
  readonly remains: Awaited<ReturnType<CrashBench["run"]>>["remains"];
  readonly calls: readonly SeenCall[];
}

async function faultsOf(bench: CleanBench, plan: PlannedFault): Promise<string[]> {
  const { clean } = bench;
  const run = await bench.run([plan]);
  const found = differences(clean.remains, run.remains);
  if (run.injected !== 1) found.push("not injected");
  if (run.buried.length > 0) found.push(`${run.buried.length} messages failed ten times`);
  found.push(...run.leaked.map((what) => `personal data: ${what}`));
  if (run.searched === 0) found.push("nothing was written that could be looked through");
  const { service, action } = clean.calls[plan.call - 1] ?? { service: "?", action: "?" };
  return found.map((what) => `${plan.fault} at call ${plan.call} (${service} ${action}): ${what}`);
}
