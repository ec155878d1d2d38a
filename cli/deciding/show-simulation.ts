import type { SimulatedResult, Simulation } from "./simulation.ts";

/** A simulation for people: who changes, and how many in all. */
export function showSimulation({ cases, summary }: Simulation): string {
  const lines = [
    ...cases
      .filter(({ changes }) => changes.length > 0)
      .map(({ caseId, before, after }) => `${caseId}: ${shown(before)} → ${shown(after)}`),
    `${summary.changed} of ${summary.cases} cases change, ${summary.outcomeChanged} in their outcome`,
    ...Object.entries(summary.outcomes).map(([change, count]) => `  ${change}: ${count}`),
  ];
  return `${lines.join("\n")}\n`;
}

function shown({ outcome, perCapita, threshold, benefit }: SimulatedResult): string {
  const paid = benefit === null ? "" : `, ${benefit.monthly} a month`;
  return `${outcome} (${perCapita ?? "?"} against ${threshold ?? "?"}${paid})`;
}
