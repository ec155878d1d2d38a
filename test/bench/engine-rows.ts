import { engineSpeeds } from "./engine-speed.ts";
import type { Row } from "./row.ts";

/** Determinations a second, with and without the whole trace, beside two rule engines. */
export async function engineRows(): Promise<Row[]> {
  const { traced, untraced, jsonRulesEngine, zenEngine } = await engineSpeeds();
  const row = (what: string, ours: number, name: string, value: number): Row => ({
    ...{ section: "rules", what, unit: "determinations/s", isMoreBetter: true },
    ours,
    rival: { name, value },
  });
  return [
    row("traced", traced, "json-rules-engine", jsonRulesEngine),
    row("traced", traced, "zen-engine", zenEngine),
    row("untraced", untraced, "json-rules-engine", jsonRulesEngine),
  ];
}
