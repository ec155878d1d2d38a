import { describe, expect, it } from "vitest";

import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";
import { USUAL_SETTINGS } from "../../../../shared/domain/contract/contract-settings.ts";
import { contractReminders } from "../../../../shared/domain/monitoring/contract-reminders.ts";
import { day, ended, following, inForce } from "../contract/sample-contract.ts";

const rules = { calendar: workCalendar("RU-OMS"), settings: USUAL_SETTINGS, checkMonths: 12 };
const on = (contract: ReturnType<typeof inForce>, today: string) =>
  contractReminders(contract, day(today), rules).map(
    ({ to, kind, id, daysLeft }) => `${to} ${kind} ${id} ${daysLeft}`,
  );

describe("contractReminders", () => {
  it("reminds whoever owes it, on the days that the agency set, and on no other", () => {
    expect(on(inForce(), "2025-08-07")).toEqual([]);
    expect(on(inForce(), "2025-08-08")).toEqual(["agency payment p1 7"]);
    expect(on(inForce(), "2025-08-14")).toEqual(["agency payment p1 1"]);
    expect(on(inForce(), "2025-08-29")).toEqual(["family report 2025-08 7"]);
    expect(on(inForce(), "2025-11-24")).toContain("family duty find-work 7");
    expect(on(inForce(), "2026-04-29")).toContain("agency duty accompany 1");
    expect(on(ended(), "2026-05-25")).toEqual(["agency measurement after 7"]);
  });

  it("turns to the agency once the family has filed, and has one id for one reminder", () => {
    const report = { month: "2025-08", done: "x", receipts: [], certificates: [] } as never;
    const filed = following(inForce(), [["2025-09-03", { action: "file-report", report }]]);
    const [first] = contractReminders(filed, day("2025-09-04"), rules).filter(
      ({ kind }) => kind === "report",
    );

    expect(first).toMatchObject({ to: "agency", caseId: "ivanova-2025-07" });
    expect(first?.reminderId).toBe("K-1/report/2025-08/2025-09-05/2025-09-04");
  });
});
