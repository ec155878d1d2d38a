import type { Decision } from "../../shared/domain/decision.ts";
import type { Fault } from "../usage-error.ts";

/** A case decided twice, or the fault of its file. */
export type Simulated =
  | { readonly file: string; readonly before: Decision; readonly after: Decision }
  | { readonly file: string; readonly error: Fault };

/** The parts of a decision that a change of figures or rules may move. */
export interface SimulatedResult {
  readonly perCapita: string | null;
  readonly threshold: string | null;
  readonly incomeTest: Decision["incomeTest"];
  readonly outcome: Decision["outcome"];
  readonly benefit: Decision["benefit"];
  readonly needsReview: boolean;
}

/** One case before and after, and what of it changes. */
export interface SimulatedCase {
  readonly file: string;
  readonly caseId: string;
  readonly before: SimulatedResult;
  readonly after: SimulatedResult;
  readonly changes: readonly (keyof SimulatedResult)[];
}

/** Who changes under other figures or rules. */
export interface Simulation {
  readonly schema: "opora.simulation/1";
  readonly cases: readonly SimulatedCase[];
  readonly faulty: readonly { readonly file: string; readonly error: Fault }[];
  readonly summary: {
    readonly cases: number;
    readonly changed: number;
    readonly outcomeChanged: number;
    /** Such as `eligible → not-eligible`, with how many. */
    readonly outcomes: Readonly<Record<string, number>>;
  };
}

/** The report on cases decided twice. */
export function simulationOf(simulated: readonly Simulated[]): Simulation {
  const cases = simulated.flatMap((one) => ("error" in one ? [] : caseOf(one)));
  const faulty = simulated.flatMap((one) => ("error" in one ? one : []));
  const moved = cases.filter(({ changes }) => changes.includes("outcome"));
  const outcomes: Record<string, number> = {};
  for (const { before, after } of moved) {
    const change = `${before.outcome} → ${after.outcome}`;
    outcomes[change] = (outcomes[change] ?? 0) + 1;
  }
  return {
    schema: "opora.simulation/1",
    cases,
    faulty,
    summary: {
      cases: cases.length,
      changed: cases.filter(({ changes }) => changes.length > 0).length,
      outcomeChanged: moved.length,
      outcomes,
    },
  };
}

function caseOf({ file, before, after }: Extract<Simulated, { before: Decision }>): SimulatedCase {
  const [one, other] = [resultOf(before), resultOf(after)];
  const names = Object.keys(one) as (keyof SimulatedResult)[];
  const changes = names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  return { file, caseId: before.caseId, before: one, after: other, changes };
}

function resultOf(decision: Decision): SimulatedResult {
  const { perCapita, threshold, incomeTest, outcome, benefit, needsReview } = decision;
  return {
    perCapita,
    threshold: threshold?.amount ?? null,
    incomeTest,
    outcome,
    benefit,
    needsReview,
  };
}
