import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { countOutreach } from "../../../../shared/domain/outreach/count-outreach.ts";
import { familiesMet } from "../../../../shared/domain/outreach/families-met.ts";
import {
  merged,
  noteId,
  type RoadEntry,
  type RoadNote,
  recordOf,
} from "../../../../shared/domain/outreach/road-record.ts";

const id = (name: string) => fc.integer({ min: 0, max: 3 }).map((number) => `${name}-${number}`);
const entry: fc.Arbitrary<RoadEntry> = fc.oneof(
  fc.record({
    kind: fc.constant("visit" as const),
    visitId: id("v"),
    visitedOn: fc.constant("2022-09-10" as CalendarDate),
    territory: id("t"),
    route: fc.constant([]),
    team: fc.array(id("worker"), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("family" as const),
    visitId: id("v"),
    familyId: id("f"),
    advice: fc.array(id("advice"), { maxLength: 2 }),
    caseId: fc.option(id("case"), { nil: null }),
    situation: fc.option(id("situation"), { nil: null }),
  }),
  fc.record({
    kind: fc.constant("solved" as const),
    familyId: id("f"),
    on: fc.constant("2022-10-01" as CalendarDate),
    how: id("how"),
  }),
);
const notes = fc
  .array(fc.record({ deviceId: id("tablet"), clock: fc.nat(9), entry }), { maxLength: 20 })
  .map((all): RoadNote[] => all.map((note, number) => ({ ...note, number })));

describe("a tablet that syncs", () => {
  it("twice, in parts and in any order comes to the same record", () => {
    fc.assert(
      fc.property(notes, fc.infiniteStream(fc.nat()), (all, stream) => {
        const once = merged(new Map(), all);
        const random = () => stream.next().value ?? 0;
        const shuffled = [...all, ...all.filter(() => random() % 2 === 0)].toSorted(
          () => (random() % 3) - 1,
        );
        const half = random() % (shuffled.length + 1);
        const parts = merged(merged(new Map(), shuffled.slice(0, half)), shuffled.slice(half));

        expect(recordOf(parts)).toEqual(recordOf(once));
        expect(recordOf(merged(parts, all))).toEqual(recordOf(once));
      }),
    );
  });

  it("does not change whichever of two sides takes in the other", () => {
    fc.assert(
      fc.property(notes, fc.nat(20), (all, cut) => {
        const [left, right] = [all.slice(0, cut), all.slice(cut)];
        const one = merged(merged(new Map(), left), right);
        const other = merged(merged(new Map(), right), left);

        expect(recordOf(one)).toEqual(recordOf(other));
      }),
    );
  });

  it("whose numbers began again is told, before anything is lost", () => {
    const said: RoadNote = {
      ...{ deviceId: "t-1", number: 1, clock: 1 },
      entry: { kind: "solved", familyId: "f", on: "2022-10-01" as CalendarDate, how: "a" },
    };
    const unlike = { ...said, clock: 2 };

    expect(noteId(said)).toBe("t-1/1");
    expect(() => merged(merged(new Map(), [said]), [unlike])).toThrow(/another one/u);
  });
});

describe("the families met", () => {
  const note = (number: number, clock: number, what: RoadEntry): RoadNote => ({
    ...{ deviceId: "t-1", number, clock, entry: what },
  });
  const visitedOn = "2022-09-10" as CalendarDate;
  const visit = { kind: "visit", visitId: "v1", visitedOn, territory: "Терней" } as const;
  const met = { kind: "family", visitId: "v1", familyId: "f1", caseId: null } as const;

  it("are counted once, advised or accompanied as last noted", () => {
    const record = recordOf(
      merged(new Map(), [
        note(3, 3, { kind: "solved", familyId: "f1", on: visitedOn, how: "Место в саду" }),
        note(2, 2, { ...met, advice: ["job-search"], situation: "Нет документов" }),
        note(1, 1, { ...met, advice: [], situation: null }),
        note(0, 0, { ...visit, route: ["Кавалерово", "Терней"], team: ["w1"] }),
        note(4, 4, { ...met, visitId: "lost", advice: [], situation: null }),
      ]),
    );

    expect(familiesMet(record)).toMatchObject([{ advised: true, accompaniment: "solved" }]);
    expect(
      countOutreach(familiesMet(record), { asOf: "2022-12-31" as CalendarDate }),
    ).toMatchObject({ visits: 1, territories: 1, familiesReached: 1, solved: 1 });
    expect(countOutreach(familiesMet(record), { asOf: "2022-09-09" as CalendarDate }).visits).toBe(
      0,
    );
  });
});
