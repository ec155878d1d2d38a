import { describe, expect, it } from "vitest";

import { localDay } from "../../../../shared/domain/clock/local-day.ts";
import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";
import { USUAL_SETTINGS } from "../../../../shared/domain/contract/contract-settings.ts";
import {
  contractReminders,
  nextLook,
} from "../../../../shared/domain/monitoring/contract-reminders.ts";
import { dueItems } from "../../../../shared/domain/monitoring/due-items.ts";
import { day, draft, ended, following, inForce } from "../contract/sample-contract.ts";

const calendar = workCalendar("RU-OMS");
const rules = { calendar, settings: USUAL_SETTINGS, checkMonths: 12 };
const dueOn = (today: string, contract = inForce()) => dueItems(contract, day(today), rules);
const keys = (today: string, sent: readonly string[] = [], contract = inForce()) =>
  contractReminders(dueOn(today, contract), day(today), { language: "ru", sent }).map(
    ({ key }) => key,
  );

describe("contractReminders", () => {
  it.each([
    ["2025-08-28", []],
    ["2025-08-29", ["report-due/K-1/2025-08/2025-08-29"]],
    ["2025-09-03", ["report-due/K-1/2025-08/2025-08-29"]],
    ["2025-09-04", ["report-due/K-1/2025-08/2025-09-04"]],
    ["2025-09-05", ["report-due/K-1/2025-08/2025-09-04"]],
    ["2025-09-06", []],
  ])("speaks on %s of %j: from the first day to the day itself", (today, expected) => {
    expect(keys(today)).toEqual(expected);
  });

  it("goes by the next working day where the day is none", () => {
    // 5 October 2025 is a Sunday, so that the report of September is due on Monday.
    expect(keys("2025-09-28")).toEqual([]);
    expect(keys("2025-09-29")).toEqual(["report-due/K-1/2025-09/2025-09-29"]);
    expect(keys("2025-10-06")).toEqual(["report-due/K-1/2025-09/2025-10-05"]);
    expect(keys("2025-10-07")).toEqual([]);
  });

  it("begins and ends with the day that people at the place have", () => {
    const at = (instant: string) => keys(localDay(instant, "RU-OMS"));
    expect(at("2025-08-28T17:59:59.999Z")).toEqual([]);
    expect(at("2025-08-28T18:00:00.000Z")).toHaveLength(1);
    expect(at("2025-09-05T17:59:59.999Z")).toHaveLength(1);
    expect(at("2025-09-05T18:00:00.000Z")).toEqual([]);
  });

  it("says nothing twice, and the nearer day anew", () => {
    const first = keys("2025-08-29");
    expect(keys("2025-08-30", first)).toEqual([]);
    expect(keys("2025-09-04", first)).toEqual(["report-due/K-1/2025-08/2025-09-04"]);
  });

  it("speaks of duties and repayments of the family, and of nothing that is the agency's", () => {
    expect(keys("2025-11-24")).toEqual(["duty-due/K-1/find-work/2025-11-24"]);
    const told = dueOn("2026-04-29").filter(({ remindOn }) => remindOn.includes(day("2026-04-29")));
    expect(told.map(({ id, of }) => `${id} ${of}`)).toContain("accompany agency");
    expect(keys("2026-04-29").join()).not.toContain("accompany");
    const claimed = following(
      following(inForce(), [
        ["2025-08-20", { action: "pay", paymentId: "p1", amount: "16816.00", order: "1" }],
        ["2025-09-01", { action: "end-early", fault: "citizen", reason: "x" }],
      ]),
      [
        [
          "2025-09-02",
          {
            ...{ action: "claim-recovery", claimId: "r1", amount: "16816.00", reason: "x" },
            ...{ ground: "early-end-by-citizen", dueOn: day("2025-12-02") },
          } as never,
        ],
      ],
    );
    expect(keys("2025-12-01", [], claimed).join()).toContain("repayment-due/K-1/r1/2025-12-01");
  });

  it("names nobody, no amount and no duty", () => {
    const told = contractReminders(dueOn("2025-11-24"), day("2025-11-24"), {
      ...{ language: "kk", sent: [] },
    });
    expect(told).toMatchObject([{ kind: "duty-due", language: "kk", dueOn: "2025-12-01" }]);
    expect(told[0]?.text).toContain("2025-12-01");
    expect(told[0]?.text).not.toContain("договор");
  });
});

describe("nextLook", () => {
  it("is the next day of a reminder, and a week later where none is near", () => {
    expect(nextLook(dueOn("2025-08-28"), day("2025-08-28"))).toBe("2025-08-29");
    expect(nextLook(dueOn("2025-08-29"), day("2025-08-29"))).toBe("2025-09-04");
    expect(nextLook(dueOn("2025-08-05"), day("2025-08-05"))).toBe("2025-08-12");
  });

  it("is never where the family owes nothing to come", () => {
    expect(nextLook(dueOn("2025-08-01", draft()), day("2025-08-01"))).toBeUndefined();
    expect(nextLook(dueOn("2026-07-01", ended()), day("2026-07-01"))).toBeUndefined();
  });

  it("misses no day of a reminder from the first to the last of a contract", () => {
    const told = new Set<string>();
    const everyDay = new Set<string>();
    let look: string | undefined = "2025-07-30";
    for (let today = "2025-07-30"; today < "2026-06-30"; today = next(today)) {
      for (const key of keys(today)) everyDay.add(key);
      if (look === undefined || look > today) continue;
      for (const key of keys(today)) told.add(key);
      look = nextLook(dueOn(today), day(today)) ?? look;
    }
    expect(everyDay.size).toBeGreaterThan(15);
    expect([...told]).toEqual([...everyDay]);
  });
});

const next = (today: string) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
