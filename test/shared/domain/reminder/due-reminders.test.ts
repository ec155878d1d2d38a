import { describe, expect, it } from "vitest";

import type { CaseClock } from "../../../../shared/domain/clock/case-clocks.ts";
import { dueReminders } from "../../../../shared/domain/reminder/due-reminders.ts";
import { REMINDER_KINDS } from "../../../../shared/domain/reminder/reminder-kind.ts";
import { REMINDER_WORDS } from "../../../../shared/domain/reminder/reminder-words.ts";
import type { CaseEvent } from "../../../../shared/domain/review/case-event.ts";
import { reviewRecord } from "../../../../shared/domain/review/review-record.ts";

const facts = (ordinal: number, day: string) =>
  ({ ordinal, at: `${day}T09:00:00.000Z`, actor: "w", role: "caseworker" }) as const;
const ask: CaseEvent = {
  ...{ action: "ask", language: "kk", dueOn: "2026-03-16" },
  ...facts(4, "2026-03-02"),
};
const refuse: CaseEvent = {
  ...{ action: "refuse", code: "INCOME_NOT_BELOW", reason: "above" },
  ...facts(5, "2026-03-02"),
};
const sign: CaseEvent = { action: "countersign", ...facts(6, "2026-03-03") };
const objection = { name: "objection", startedOn: "2026-03-03", dueOn: "2026-04-02" } as CaseClock;

const due = (events: readonly CaseEvent[], today: string, sent: readonly string[] = []) => {
  const record = reviewRecord(events, true);
  const { state } = record;
  const clocks = state === "refused" ? [objection] : [];
  return dueReminders({ region: "RU-OMS", record, state, clocks, today, sent });
};
const keys = (...given: Parameters<typeof due>) => due(...given).map(({ key }) => key);

describe("dueReminders", () => {
  it("tells of papers at once, in the language they were asked in, with their day", () => {
    expect(due([ask], "2026-03-02")).toEqual([
      {
        ...{ key: "papers-asked-4", kind: "papers-asked", language: "kk", dueOn: "2026-03-16" },
        text: "Өтінішіңіз бойынша құжаттар қажет. Оларды 2026-03-16 күніне дейін жіберіңіз.",
      },
    ]);
  });

  it.each([
    ["2026-03-12", "papers-asked-4"],
    ["2026-03-13", "papers-due-4"],
    ["2026-03-16", "papers-due-4"],
    ["2026-03-17", undefined],
  ])("speaks on %s of %s", (today, key) => {
    expect(keys([ask], today)[0]).toBe(key);
  });

  it("tells of a decision when all have signed, for two weeks, and of no outcome", () => {
    expect(keys([refuse], "2026-03-03")).toEqual([]);
    expect(due([refuse, sign], "2026-03-03")).toMatchObject([
      { key: "decision-5", language: "ru", dueOn: "2026-04-02" },
    ]);
    expect(keys([refuse, sign], "2026-03-17")).toEqual(["decision-5"]);
    expect(keys([refuse, sign], "2026-03-18")).toEqual([]);
  });

  it("says nothing twice, and nothing of a case that has moved on", () => {
    expect(keys([ask], "2026-03-02", ["papers-asked-4"])).toEqual([]);
    expect(keys([ask], "2026-03-14", ["papers-asked-4"])).toEqual(["papers-due-4"]);
    expect(keys([ask, { action: "answer", ...facts(5, "2026-03-04") }], "2026-03-14")).toEqual([]);
  });

  it.each(REMINDER_KINDS)(
    "has words for %s in every language, with a place for the day",
    (kind) => {
      for (const text of Object.values(REMINDER_WORDS[kind])) expect(text).toContain("{day}");
    },
  );
});
