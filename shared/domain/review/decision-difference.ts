import type { Decision } from "../decision.ts";

/** The parts of a decision that a person looks at first. */
type Short = Pick<Decision, "outcome" | "incomeTest" | "total" | "perCapita">;

/** What an action makes of a decision. */
export interface Difference {
  readonly before: Short | null;
  readonly after: Short;
  readonly flips: boolean;
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** What changes from one decision to the next, with the reasons for a look that come and go. */
export function decisionDifference(before: Decision | undefined, after: Decision): Difference {
  const [old, fresh] = [keysOf(before), keysOf(after)];
  return {
    before: before === undefined ? null : short(before),
    after: short(after),
    flips: before !== undefined && before.outcome !== after.outcome,
    opened: fresh.filter((key) => !old.includes(key)),
    closed: old.filter((key) => !fresh.includes(key)),
  };
}

function short({ outcome, incomeTest, total, perCapita }: Decision): Short {
  return { outcome, incomeTest, total, perCapita };
}

function keysOf(decision: Decision | undefined): readonly string[] {
  return (decision?.review ?? []).map(({ code }) => code);
}
