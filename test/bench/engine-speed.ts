import { readFileSync } from "node:fs";

import { Case } from "../../shared/contracts/case.ts";
import type { Evaluate } from "./engines.ts";
import { jsonRulesEngine, prepared, traced, untraced, zenEngine } from "./engines.ts";

/** Evaluations a second of one engine, and how Opora stands to it. */
export interface EngineSpeeds {
  readonly untraced: number;
  readonly traced: number;
  readonly jsonRulesEngine: number;
  readonly zenEngine: number;
}

const FAMILY = "test/cases/b01-unified-benefit-not-counted.json";

/**
 * Evaluations a second on the same family, all engines in turns, so that a busy machine slows all of
 * them alike.
 *
 * @param rounds Turns for each engine.
 * @param milliseconds Length of a turn.
 */
export async function engineSpeeds(rounds = 12, milliseconds = 120): Promise<EngineSpeeds> {
  const file: unknown = JSON.parse(readFileSync(FAMILY, "utf8"));
  const application = Case.parse((file as { readonly case: unknown }).case);
  const family = prepared(application);
  const engines: Readonly<Record<keyof EngineSpeeds, Evaluate>> = {
    untraced: untraced(application),
    traced: traced(application),
    jsonRulesEngine: jsonRulesEngine(family),
    zenEngine: zenEngine(family),
  };
  const names = Object.keys(engines) as (keyof EngineSpeeds)[];
  const counts = { untraced: 0, traced: 0, jsonRulesEngine: 0, zenEngine: 0 };
  const spent = { ...counts };
  for (const name of names) await agree(name, engines[name]);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const [done, took] = await turn(engines[name], milliseconds);
      counts[name] += done;
      spent[name] += took;
    }
  }
  const speed = (name: keyof EngineSpeeds) => Math.round((counts[name] / spent[name]) * 1000);
  return {
    untraced: speed("untraced"),
    traced: speed("traced"),
    jsonRulesEngine: speed("jsonRulesEngine"),
    zenEngine: speed("zenEngine"),
  };
}

async function agree(name: string, evaluate: Evaluate): Promise<void> {
  for (let warm = 0; warm < 2000; warm += 1) {
    const test = await evaluate();
    if (test !== "below") throw new RangeError(`Cannot compare ${name}: it found ${test}`);
  }
}

async function turn(evaluate: Evaluate, milliseconds: number): Promise<[number, number]> {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < milliseconds) {
    for (let some = 0; some < 50; some += 1) {
      const answer = evaluate();
      if (typeof answer !== "string") await answer;
    }
    done += 50;
  }
  return [done, performance.now() - began];
}
