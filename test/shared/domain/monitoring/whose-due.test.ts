import { describe, expect, it } from "vitest";

import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";
import { USUAL_SETTINGS } from "../../../../shared/domain/contract/contract-settings.ts";
import { dueItems } from "../../../../shared/domain/monitoring/due-items.ts";
import { day, ended, following, inForce } from "../contract/sample-contract.ts";

const rules = { calendar: workCalendar("RU-OMS"), settings: USUAL_SETTINGS, checkMonths: 12 };

/** Whom to remind of what on a day. */
const on = (contract: ReturnType<typeof inForce>, today: string) =>
  dueItems(contract, day(today), rules)
    .filter(({ remindOn }) => remindOn.includes(day(today)))
    .map(({ of, kind, id }) => `${of} ${kind} ${id}`);

describe("whoseDue", () => {
  it("is whoever owes it, reminded on the days that the agency set and on no other", () => {
    expect(on(inForce(), "2025-08-07")).toEqual([]);
    expect(on(inForce(), "2025-08-08")).toEqual(["agency payment p1"]);
    expect(on(inForce(), "2025-08-14")).toEqual(["agency payment p1"]);
    expect(on(inForce(), "2025-08-29")).toEqual(["family report 2025-08"]);
    expect(on(inForce(), "2025-11-24")).toContain("family duty find-work");
    expect(on(inForce(), "2026-04-29")).toContain("agency duty accompany");
    expect(on(ended(), "2026-05-25")).toEqual(["agency measurement after"]);
  });

  it("is the agency once the family has filed", () => {
    const report = { month: "2025-08", done: "x", receipts: [], certificates: [] } as never;
    const filed = following(inForce(), [["2025-09-03", { action: "file-report", report }]]);
    const due = dueItems(filed, day("2025-09-04"), rules).filter(({ kind }) => kind === "report");

    expect(due[0]).toMatchObject({ of: "agency", id: "2025-08", dueOn: "2025-09-05" });
  });
});
