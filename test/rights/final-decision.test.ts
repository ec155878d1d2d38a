import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Person } from "../../shared/domain/access/action-rights.ts";
import type { CaseEvent, Deed, FourEyesGround } from "../../shared/domain/review/case-event.ts";
import { judgeAction } from "../../shared/domain/review/judge-action.ts";
import {
  REVIEW_EVENTS,
  type ReviewEvent,
  TRANSITIONS,
} from "../../shared/domain/review/review-machine.ts";
import { afterEvent, reviewRecord } from "../../shared/domain/review/review-record.ts";
import type { ReviewState } from "../../shared/domain/review/review-state.ts";

/** What the machine does by itself; everything else bears the name of a person. */
const BY_MACHINE: readonly ReviewEvent[] = ["propose"];
const STATES = [...new Set(Object.values(TRANSITIONS).flatMap(({ from }) => from))];
const FINAL: readonly ReviewState[] = ["confirmed", "refused"];

const next = (state: ReviewState, event: ReviewEvent): ReviewState => {
  const { from, to } = TRANSITIONS[event];
  return from.includes(state) ? (to ?? state) : state;
};

const PEOPLE: readonly Person[] = [
  { subject: "anna", roles: ["caseworker"] },
  { subject: "boris", roles: ["caseworker"] },
  { subject: "vera", roles: ["supervisor"] },
  { subject: "family", roles: ["applicant"] },
];

/** Deeds by how often they are tried: those that lead somewhere more often. */
const DEEDS: readonly { readonly weight: number; readonly deed: Deed }[] = [
  { weight: 6, deed: { action: "refuse", code: "INCOME_NOT_BELOW", reason: "above" } },
  { weight: 6, deed: { action: "confirm" } },
  { weight: 12, deed: { action: "countersign" } },
  { weight: 8, deed: { action: "second-reading", outcome: "eligible" } },
  { weight: 1, deed: { action: "second-reading", outcome: "not-eligible" } },
  { weight: 2, deed: { action: "return", reason: "look again" } },
  { weight: 2, deed: { action: "reopen", reason: "new paper" } },
  { weight: 2, deed: { action: "object", reason: "not so" } },
  { weight: 2, deed: { action: "decide-objection", upheld: false, reason: "as it was" } },
  { weight: 1, deed: { action: "decide-objection", upheld: true, reason: "right" } },
  { weight: 1, deed: { action: "hold", until: "2026-03-05", reason: "waits" } },
  { weight: 1, deed: { action: "ask", language: "ru" } },
  { weight: 1, deed: { action: "answer" } },
  { weight: 1, deed: { action: "set-aside-document", documentId: "d1", reason: "other year" } },
  { weight: 1, deed: { action: "claim" } },
  { weight: 1, deed: { action: "release" } },
];

/** One thing that somebody tries; an hour passes with each. */
interface Tried {
  readonly who: number;
  readonly deed: Deed;
  /** Whether the case lies near the line, so that a confirmation needs a second person. */
  readonly isNear: boolean;
}

const anyWork: fc.Arbitrary<readonly Tried[]> = fc.array(
  fc.record({
    who: fc.nat({ max: PEOPLE.length - 1 }),
    deed: fc.oneof(...DEEDS.map(({ weight, deed }) => ({ weight, arbitrary: fc.constant(deed) }))),
    isNear: fc.boolean(),
  }),
  { minLength: 5, maxLength: 40, size: "max" },
);

const BEGAN = Date.parse("2026-03-02T08:00:00.000Z");
const HOUR_MS = 3_600_000;

/** What of all that is tried is really done: each deed judged as the service judges it. */
function* walk(work: readonly Tried[]) {
  let record = reviewRecord([], true);
  for (const [at, { who, deed, isNear }] of work.entries()) {
    const person = PEOPLE[who] ?? { subject: "", roles: [] };
    const now = new Date(BEGAN + at * HOUR_MS).toISOString();
    const grounds = groundsOf(deed, isNear);
    const owned = { applicant: "family" };
    const moment = { record, owned, person, now, today: now.slice(0, 10) };
    const judged = judgeAction(deed, moment, grounds);
    if (judged.refused !== undefined) continue;
    const facts = { ordinal: at + 1, at: now, actor: person.subject, role: judged.role };
    const until = deed.action === "claim" ? { until: now } : {};
    const first = deed.action === "second-reading" ? { first: "eligible" } : {};
    const event = { ...deed, ...facts, ...until, ...first, fourEyes: grounds } as CaseEvent;
    const before = record;
    record = afterEvent(before, event);
    yield { before, after: record, event };
  }
}

function groundsOf({ action }: Deed, isNear: boolean): readonly FourEyesGround[] {
  if (action === "refuse") return ["refusal"];
  return action === "confirm" && isNear ? ["near-the-line"] : [];
}

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

  const works = fc.sample(anyWork, { seed: 16, numRuns: 1500 });
  const ends = works.flatMap((work) =>
    [...walk(work)].filter(
      ({ before, after }) => before.state !== after.state && FINAL.includes(after.state),
    ),
  );

  it.each([
    { state: "refused", as: "refuse" },
    { state: "confirmed", as: "confirm" },
  ])("is $state by what people of the agency did, whatever four people do in any order", (end) => {
    const own = ends.filter(({ after }) => after.state === end.state);
    expect(own.length).toBeGreaterThan(300); // Nothing is shown by walks that never arrive.
    for (const { after, event } of own) {
      expect(["confirm", "countersign", "decide-objection"]).toContain(event.action);
      expect(["applicant", "field-worker"]).not.toContain(event.role);
      expect(after.prepared?.action).toBe(end.as);
    }
  });

  it("bears two different names wherever four eyes are asked for, and always when adverse", () => {
    const twice = ends.filter(({ after }) => (after.prepared?.fourEyes ?? []).length > 0);
    const refused = ends.filter(({ after }) => after.state === "refused");
    expect(twice.length).toBeGreaterThan(refused.length);
    for (const end of refused) expect(twice).toContain(end);
    for (const { after, event } of twice) {
      const drawn = (after.prepared?.fourEyes ?? []).includes("near-the-line");
      if (drawn) expect(after.secondReading?.actor).not.toBe(after.prepared?.actor);
      if (drawn) expect(after.secondReading).toBeDefined();
      expect(after.countersigned?.actor).toBeDefined();
      expect(after.countersigned?.actor).not.toBe(after.prepared?.actor);
      if (event.action === "countersign") expect(after.editors).not.toContain(event.actor);
    }
  });
});
