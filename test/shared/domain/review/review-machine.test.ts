import { describe, expect, it } from "vitest";

import {
  nextReviewState,
  REVIEW_EVENTS,
  TRANSITIONS,
} from "../../../../shared/domain/review/review-machine.ts";
import { REVIEW_STATES } from "../../../../shared/domain/review/review-state.ts";

/** The whole machine once more, as a caseworker would write it: rows are events, columns states. */
const EXPECTED = `
                      collecting proposed       held     asked    to-countersign confirmed refused  objected
correct-figure        =          =              =        =        -              -         -        =
accept-figure         =          =              =        =        -              -         -        =
add-figure            =          =              =        =        -              -         -        =
reject-figure         =          =              =        =        -              -         -        =
assign-document       =          =              =        =        -              -         -        =
describe-document     =          =              =        =        -              -         -        =
accept-document       =          =              =        =        -              -         -        =
set-aside-document    =          =              =        =        -              -         -        =
declare-income        =          =              =        =        -              -         -        =
withdraw-income       =          =              =        =        -              -         -        =
undo                  =          =              =        =        -              -         -        =
note                  =          =              =        =        =              =         =        =
claim                 =          =              =        =        =              -         -        =
release               =          =              =        =        =              -         -        =
hold                  -          held           -        -        -              -         -        -
resume                -          -              proposed -        -              -         -        -
ask                   asked      asked          asked    -        -              -         -        -
answer                -          -              -        proposed -              -         -        -
confirm-alone         -          confirmed      -        -        -              -         -        -
confirm-first         -          to-countersign -        -        -              -         -        -
refuse-first          -          to-countersign -        -        -              -         -        -
countersign-confirmed -          -              -        -        confirmed      -         -        -
countersign-refused   -          -              -        -        refused        -         -        -
return                -          -              -        -        proposed       -         -        -
reopen                -          -              -        -        -              proposed  proposed -
object                -          -              -        -        -              objected  objected -
uphold-objection      -          -              -        -        -              -         -        proposed
dismiss-of-confirmed  -          -              -        -        -              -         -        confirmed
dismiss-of-refused    -          -              -        -        -              -         -        refused
consent               =          =              =        =        -              -         -        -
answer-figure         =          =              =        =        -              -         -        -
second-reading        -          -              -        -        =              -         -        -
propose               proposed   =              =        =        =              =         =        =
`;

const [head = [], ...rows] = EXPECTED.trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/u));
const pairs = rows.flatMap(([event, ...ends]) =>
  ends.map((end, at) => ({ event, state: head[at], end: end === "=" ? head[at] : end })),
);

describe("nextReviewState", () => {
  it("is stated for every state and every event", () => {
    expect(head).toEqual([...REVIEW_STATES]);
    expect(rows.map(([event]) => event).sort()).toEqual([...REVIEW_EVENTS].sort());
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...REVIEW_EVENTS].sort());
    expect(pairs.length).toBe(REVIEW_STATES.length * REVIEW_EVENTS.length);
  });

  it.each(pairs)("leads from $state by $event to $end", ({ event, state, end }) => {
    const next = nextReviewState(
      state as (typeof REVIEW_STATES)[number],
      event as (typeof REVIEW_EVENTS)[number],
    );
    expect(next ?? "-").toBe(end);
  });
});
