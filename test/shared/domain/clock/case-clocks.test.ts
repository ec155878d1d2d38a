import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { caseClocks } from "../../../../shared/domain/clock/case-clocks.ts";
import type { CaseEvent, Deed } from "../../../../shared/domain/review/case-event.ts";

const day = (text: string) => text as CalendarDate;
let ordinal = 0;
const event = (deed: Deed, on: string, more = {}): CaseEvent => {
  ordinal += 1;
  return { ...deed, ordinal, at: `${on}T09:00:00.000Z`, actor: "w", role: "caseworker", ...more };
};
const base = { region: "RU-OMS", appliedOn: day("2025-10-27"), today: day("2025-11-10") };
const ask = (on: string) => event({ action: "ask", language: "ru" }, on);
const answer = (on: string) => event({ action: "answer" }, on);
const paused = {
  clock: "decision",
  days: 30,
  unit: "working-days",
  act: "the agency's act",
  pausedBy: "point 12 of the regulation",
} as const;

describe("caseClocks", () => {
  it("counts working days over holidays and a worked Saturday", () => {
    const [decision] = caseClocks({ ...base, events: [] });

    expect(decision).toMatchObject({ name: "decision", used: 9, left: 21, state: "running" });
    expect(decision).toMatchObject({ dueOn: "2025-12-09", confidence: "memory-medium" });
  });

  it("runs on while the applicant is asked, unless an act lets it stand still", () => {
    const events = [ask("2025-10-30")];
    const [running] = caseClocks({ ...base, events });
    const [still] = caseClocks({ ...base, events, deadlines: [paused] });

    expect(running).toMatchObject({ state: "running", used: 9, pauses: [] });
    expect(still).toMatchObject({ state: "paused", used: 3, dueOn: null });
    expect(still?.pauses).toEqual([
      { from: "2025-10-30", to: null, ground: "point 12 of the regulation" },
    ]);
  });

  it("goes on after the answer, later by the pause", () => {
    const events = [ask("2025-10-30"), answer("2025-11-06")];
    const [decision] = caseClocks({ ...base, events, deadlines: [paused] });

    expect(decision).toMatchObject({ state: "running", used: 5, dueOn: "2025-12-15" });
  });

  it("gives the objection its own clock of 30 days, which somebody else must meet", () => {
    const events = [
      event({ action: "refuse", reason: "r", code: "INCOME_NOT_BELOW" }, "2025-11-01"),
      event({ action: "countersign" }, "2025-11-05"),
      event({ action: "object", reason: "r" }, "2025-11-10"),
    ];
    const clocks = caseClocks({ ...base, events, today: day("2025-12-12") });

    expect(clocks.map(({ name, state }) => [name, state])).toEqual([
      ["decision", "met"],
      ["objection", "met"],
      ["objection-decision", "overdue"],
    ]);
    expect(clocks[2]).toMatchObject({ dueOn: "2025-12-10", cites: ["152-FZ art. 16 § 4"] });
  });

  it.each([
    ["RU-PRI", "2025-11-04T13:59:59.999Z", "2025-11-04"],
    ["RU-PRI", "2025-11-04T14:00:00.000Z", "2025-11-05"],
    ["RU-OMS", "2025-11-04T17:59:59.999Z", "2025-11-04"],
    ["RU-OMS", "2025-11-04T18:00:00.000Z", "2025-11-05"],
    ["KZ-10", "2025-11-04T19:00:00.000Z", "2025-11-05"],
  ])("begins the time to object in %s at %s with the day people there have", (region, at, on) => {
    const confirmed = event({ action: "confirm", language: "ru" }, on, { at });
    const [, objection] = caseClocks({
      ...{ ...base, region, today: day("2025-11-10") },
      events: [confirmed],
    });

    expect(objection).toMatchObject({ name: "objection", startedOn: on });
  });
});
