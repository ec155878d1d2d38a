import { describe, expect, it } from "vitest";

import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";
import { USUAL_SETTINGS } from "../../../../shared/domain/contract/contract-settings.ts";
import { dueItems } from "../../../../shared/domain/monitoring/due-items.ts";
import { spendingOf } from "../../../../shared/domain/monitoring/spending.ts";
import { day, draft, ended, following, inForce } from "../contract/sample-contract.ts";

const calendar = workCalendar("RU-OMS");
const rules = { calendar, settings: USUAL_SETTINGS, checkMonths: 12 };
const late = (contract: Parameters<typeof dueItems>[0], on: string) =>
  dueItems(contract, day(on), rules)
    .filter(({ daysLate }) => daysLate > 0)
    .map(({ kind, id, daysLate }) => `${kind} ${id} ${daysLate}`);

describe("dueItems", () => {
  it("names what is late and by how many days, as the clock moves", () => {
    expect(late(inForce(), "2025-08-15")).toEqual([]);
    expect(late(inForce(), "2025-08-16")).toEqual(["payment p1 1"]);
    expect(late(inForce(), "2025-09-06")).toEqual(["payment p1 22", "report 2025-08 1"]);
    const items = dueItems(inForce(), day("2025-09-06"), rules);
    expect(items.find(({ id }) => id === "2025-08")?.why).toBe("no report is filed");
  });

  it("moves what falls on a day off to the next working day", () => {
    // 5 October 2025 is a Sunday; 30 November too.
    const due = (id: string) =>
      dueItems(inForce(), day("2025-08-01"), rules).find((one) => one.id === id);

    expect(due("2025-09")?.dueOn).toBe("2025-10-06");
    expect(due("find-work")?.dueOn).toBe("2025-12-01");
    expect(due("find-work")?.remindOn).toEqual(["2025-11-24", "2025-11-30"]);
    const remindedOn = dueItems(inForce(), day("2025-08-01"), rules).filter(({ remindOn }) =>
      remindOn.includes(day("2025-11-24")),
    );
    expect(remindedOn).toMatchObject([{ id: "find-work" }]);
  });

  it("goes by the calendar of the region, and first of all by the agency's own days", () => {
    // 5 January 2026 is a holiday of Russia, and so are the days after it.
    const due = (own: typeof calendar) =>
      dueItems(inForce(), day("2025-08-01"), { ...rules, calendar: own }).find(
        ({ id }) => id === "2025-12",
      )?.dueOn;
    const daysOff = [{ day: "2026-01-12" }, { region: "RU-ALT", day: "2026-01-13" }];

    expect(due(calendar)).toBe("2026-01-12");
    expect(due(workCalendar("RU-OMS", { daysOff, workingDays: [] }))).toBe("2026-01-13");
  });

  it("waits with later payments for employment", () => {
    const employed = following(inForce(), [
      [
        "2025-11-01",
        {
          action: "fulfil",
          obligationId: "find-work",
          evidence: [{ kind: "certificate", documentId: "d" }],
        },
      ],
    ]);

    expect(late(inForce(), "2025-12-20").join()).not.toContain("payment p2");
    expect(late(employed, "2025-12-20")).toContain("payment p2 5");
  });

  it("owes nothing while suspended, and everything as many days later", () => {
    const suspended = following(inForce(), [["2025-11-20", { action: "suspend", reason: "x" }]]);
    const resumed = following(suspended, [["2025-12-10", { action: "resume", reason: "x" }]]);

    expect(late(suspended, "2026-02-01").join()).not.toMatch(/duty|payment/u);
    expect(
      dueItems(resumed, day("2025-12-10"), rules).find(({ id }) => id === "find-work")?.dueOn,
    ).toBe("2025-12-22");
  });

  it("asks after the end for the measurement and for a year of checks", () => {
    expect(
      dueItems(ended(), day("2026-05-10"), rules)
        .filter(({ kind }) => kind === "check" || kind === "measurement")
        .map(({ id, dueOn }) => `${id} ${dueOn}`),
    ).toEqual([
      "after 2026-06-01",
      "check-1 2026-08-03",
      "check-2 2026-11-02",
      "check-3 2027-02-01",
      "check-4 2027-05-04", // 1 May is a Saturday, so Monday the 3rd is off in its place.
    ]);
  });

  it("says nothing of a draft", () => {
    expect(dueItems(draft(), day("2026-05-10"), rules)).toEqual([]);
  });
});

describe("spendingOf", () => {
  it("counts each receipt once, and one without an amount as unproven, not as nothing", () => {
    const receipt = (documentId: string, amount: string | null, expenseId = "e1") => ({
      ...{ documentId, expenseId, amount, paidOn: day("2025-08-20") },
      source: "person" as const,
    });
    const contract = following(
      {
        ...inForce(),
        terms: { ...inForce().terms, expenses: [{ id: "e1", what: "Курсы", amount: "100.00" }] },
      },
      [
        [
          "2025-09-01",
          {
            action: "file-report",
            report: {
              ...{ month: "2025-08", done: "x", certificates: [] },
              receipts: [
                receipt("d1", "60.00"),
                receipt("d1", "60.00"),
                receipt("d2", "40.01"),
                receipt("d3", null),
                receipt("d4", "5.00", "e9"),
              ],
            } as never,
          },
        ],
      ],
    );

    expect(spendingOf(contract)).toEqual([
      {
        ...{ expenseId: "e1", what: "Курсы", planned: "100.00", spent: "100.01" },
        unproven: 1,
        over: true,
      },
      {
        ...{ expenseId: "e9", what: "not planned", planned: "0.00", spent: "5.00" },
        unproven: 0,
        over: true,
      },
    ]);
  });
});
