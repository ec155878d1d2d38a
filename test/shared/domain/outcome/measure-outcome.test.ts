import { describe, expect, it } from "vitest";

import type { Application } from "../../../../shared/domain/application.ts";
import type { CalendarDate, CalendarMonth } from "../../../../shared/domain/calendar.ts";
import { measureOutcome } from "../../../../shared/domain/outcome/measure-outcome.ts";
import { LAW } from "../../../../shared/law/law.ts";

const family = (
  appliedOn: string,
  months: readonly string[],
  amount: string,
  region = "RU-OMS",
) => ({
  application: {
    ...{ schema: "opora.case/1", id: "x", programme: "ru.social-contract", region, documents: [] },
    appliedOn: appliedOn as CalendarDate,
    members: [
      { id: "m1", relation: "applicant", birthDate: "1990-02-01" as CalendarDate },
      { id: "m2", relation: "child", birthDate: "2015-02-01" as CalendarDate },
    ],
    income: months.map((month) => ({
      ...{ memberId: "m1", kind: "wage", amount, currency: "RUB", basis: "gross" },
      receivedIn: month as CalendarMonth,
    })),
  } as Application,
  evidence: [],
});

const before = family("2025-07-10", ["2025-03", "2025-04", "2025-05"], "26000.00");

describe("measureOutcome", () => {
  it("compares the two incomes exactly, each in its own months and against its own minimum", () => {
    const after = family("2026-06-10", ["2026-02", "2026-03", "2026-04"], "33000.00");
    const measured = measureOutcome(before, after, LAW);

    expect(measured).toMatchObject({ rose: true, above: true, growth: "33/26" });
    expect(measured.before).toMatchObject({ perCapita: "13000.00", minimum: "15428.00" });
    expect(measured.after).toMatchObject({ perCapita: "16500.00", minimum: "16477.00" });
    expect(measured.after.months).toEqual(["2026-02", "2026-03", "2026-04"]);
  });

  it("says of the same income that it did not rise, and of the line that it is not above it", () => {
    const after = family("2026-06-10", ["2026-02", "2026-03", "2026-04"], "26000.00");

    expect(measureOutcome(before, after, LAW)).toMatchObject({ rose: false, above: false });
  });

  it("leaves unknown what the law or the papers do not say", () => {
    const after = family("2026-06-10", ["2026-02", "2026-03", "2026-04"], "33000.00");
    const unread = {
      ...after,
      evidence: [
        {
          ...{ document: "d1", memberId: "m1" },
          reading: {
            ...{ form: "unknown", status: "rejected", sha256: "0", fields: {}, figures: [] },
            reasons: [{ code: "DAMAGED", message: "x" }],
          } as never,
        },
      ],
    };
    const komi = family("2023-06-10", ["2023-03", "2023-04", "2023-05"], "33000.00", "RU-KO");

    expect(measureOutcome(before, unread, LAW)).toMatchObject({ rose: null, growth: null });
    expect(measureOutcome(before, unread, LAW).after.open).not.toEqual([]);
    expect(measureOutcome(before, komi, LAW)).toMatchObject({ rose: true, above: null });
  });
});
