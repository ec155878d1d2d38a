import type { Plan } from "./plan.ts";
import { QUOTAS } from "./quotas.ts";

const MOST_LIMITS = 6;

/** A plan for people: what passes, what bounds it, what to change. */
export function showPlan(plan: Plan): string {
  const { demand, limits, simulated } = plan;
  const [narrowest] = limits;
  const verdict = plan.carries
    ? "The busiest hour passes."
    : `The busiest hour does not pass: ${narrowest?.name ?? "nothing"} lets fewer through. Change this first: ${narrowest?.remedy ?? ""}.`;
  const rows = limits
    .slice(0, MOST_LIMITS)
    .map(
      ({ name, scansPerSecond, quota }) =>
        `  ${name.padEnd(20)} ${number(scansPerSecond * 3600).padStart(14)}  ${percent(demand.peakPerSecond / scansPerSecond).padStart(7)}  ${quota === undefined ? "set in the template" : `${QUOTAS[quota].unit} (${QUOTAS[quota].confidence})`}`,
    );
  const { waiting } = simulated;
  return [
    `${number(demand.scansPerDay)} scans a day, ${demand.peakPerSecond.toFixed(2)} a second in the busiest hour`,
    "",
    `At most ${number(plan.scansPerHour)} scans an hour; first bound by ${narrowest?.name ?? "nothing"}. ${verdict}`,
    "",
    `  ${"limit".padEnd(20)} ${"scans an hour".padStart(14)}  ${"used".padStart(7)}  quota`,
    ...rows,
    "",
    `Simulated at the rate of the busiest hour, ${number(simulated.scans)} scans, seed ${demand.seed}: from upload to decision`,
    `  half within ${seconds(waiting.median)}, 95 % within ${seconds(waiting.ninetyFifth)}, 99 % within ${seconds(waiting.ninetyNinth)}`,
    `  the last one decided ${seconds(simulated.drainedAfter)} after the last upload; ${simulated.returnsAScan.toFixed(2)} waits for a turn at Textract a scan; at most ${number(simulated.mostCalls)} calls at a time`,
    "",
    `Cost: $${plan.costOfScan.toFixed(5)} a scan, $${number(Math.round(plan.costOfYear))} a year (metered use × published prices, docs/bench.md)`,
    "",
  ].join("\n");
}

function number(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, " ");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function seconds(value: number): string {
  if (value < 120) return `${value.toFixed(1)} s`;
  return value < 7200 ? `${(value / 60).toFixed(1)} min` : `${(value / 3600).toFixed(1)} h`;
}
