import { type CrashBench, differences, openCrashBench } from "./crash-bench.ts";
import { FAULTS, type Fault, type PlannedFault, type SeenCall } from "./fault-proxy.ts";
import type { DocumentKind } from "./kinds.ts";
import { randomOf } from "./random.ts";
import type { Row } from "./row.ts";

/** The faults of one kind of document: all, or some that the seed draws. */
export async function rowsOf(kind: DocumentKind, most?: number, seed = 1): Promise<Row[]> {
  const bench = await openCrashBench(kind);
  try {
    const clean = await bench.run([]);
    const all = clean.calls.flatMap(({ number }) =>
      FAULTS.map((fault): PlannedFault => ({ call: number, fault })),
    );
    const random = randomOf(seed);
    const plans = most === undefined ? all : all.filter(() => random() < most / all.length);
    const byFault = new Map<Fault, { tried: number; faults: string[] }>();
    for (const plan of plans) {
      const tally = byFault.get(plan.fault) ?? { tried: 0, faults: [] };
      tally.tried += 1;
      tally.faults.push(...(await faultsOf(bench, plan, clean)));
      byFault.set(plan.fault, tally);
    }
    return [...byFault].map(([fault, { tried, faults }]) => ({
      promise: "R1",
      injected: `${fault} at each of ${clean.calls.length} calls: ${kind.name}`,
      ...{ tried, faults },
    }));
  } finally {
    await bench.close();
  }
}

interface Clean {
  readonly remains: Awaited<ReturnType<CrashBench["run"]>>["remains"];
  readonly calls: readonly SeenCall[];
}

async function faultsOf(bench: CrashBench, plan: PlannedFault, clean: Clean): Promise<string[]> {
  const run = await bench.run([plan]);
  const found = differences(clean.remains, run.remains);
  if (run.injected !== 1) found.push("not injected");
  if (run.buried.length > 0) found.push(`${run.buried.length} messages failed ten times`);
  found.push(...run.leaked.map((what) => `personal data: ${what}`));
  if (run.searched === 0) found.push("nothing was written that could be looked through");
  const { service, action } = clean.calls[plan.call - 1] ?? { service: "?", action: "?" };
  return found.map((what) => `${plan.fault} at call ${plan.call} (${service} ${action}): ${what}`);
}
