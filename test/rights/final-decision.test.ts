import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  REVIEW_EVENTS,
  type ReviewEvent,
  TRANSITIONS,
} from "../../shared/domain/review/review-machine.ts";
import type { ReviewState } from "../../shared/domain/review/review-state.ts";

/** What the machine does by itself; everything else bears the name of a person. */
const BY_MACHINE: readonly ReviewEvent[] = ["propose"];
const STATES = [...new Set(Object.values(TRANSITIONS).flatMap(({ from }) => from))];
const FINAL: readonly ReviewState[] = ["confirmed", "refused"];

const next = (state: ReviewState, event: ReviewEvent): ReviewState => {
  const { from, to } = TRANSITIONS[event];
  return from.includes(state) ? (to ?? state) : state;
};

describe("a decision with legal effect (152-ФЗ art. 16)", () => {
  it("is reached by no event of the machine, from no state", () => {
    for (const state of STATES.filter((one) => !FINAL.includes(one))) {
      for (const event of BY_MACHINE) expect(FINAL).not.toContain(next(state, event));
    }
  });

  it("is adverse only by what a second person says, or by leaving a refusal that stands", () => {
    const adverse = REVIEW_EVENTS.filter((event) => TRANSITIONS[event].to === "refused");
    expect([...adverse].sort()).toEqual(["countersign-refused", "dismiss-of-refused"]);
    expect(TRANSITIONS["countersign-refused"].from).toEqual(["to-countersign"]);
    expect(TRANSITIONS["dismiss-of-refused"].from).toEqual(["objected"]);
  });

  it("comes about in no sequence of events without the person's own", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REVIEW_EVENTS), { maxLength: 40 }), (events) => {
        let state: ReviewState = "collecting";
        const done: ReviewEvent[] = [];
        for (const event of events) {
          const before: ReviewState = state;
          state = next(state, event);
          if (state !== before) done.push(event);
        }
        const lastDecision = done.lastIndexOf("countersign-refused");
        const firsts = done
          .slice(0, Math.max(0, lastDecision))
          .filter((one) => /-first$/u.test(one));
        // Two people spoke: the first and the second.
        expect(state !== "refused" || firsts.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
