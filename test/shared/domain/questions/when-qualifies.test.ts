import { describe, expect, it } from "vitest";

import {
  laterApplications,
  whenQualifies,
} from "../../../../shared/domain/questions/when-qualifies.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, day, paid } from "../make-case.ts";
import { figure, paper } from "../make-paper.ts";

describe("laterApplications", () => {
  it("takes the last month that income or a paper tells of for known, whatever their order", () => {
    const unknown = (income: readonly string[], months: readonly string[]) =>
      laterApplications(
        application({ income: income.map((month) => paid("1.00", month)) }),
        [paper(months.map((month) => figure(month, "1.00")))],
        LAW,
        0,
      )[0]?.unknownMonths;

    expect(unknown(["2025-05", "2025-01"], [])).toEqual([]);
    expect(unknown(["2025-01", "2025-04"], ["2025-03"])).toEqual(["2025-05"]);
    expect(unknown(["2025-01"], ["2025-04", "2025-03"])).toEqual(["2025-05"]);
    expect(unknown([], [])).toEqual(["2025-03", "2025-04", "2025-05"]);
  });

  it("says of a day without rules that nothing is known", () => {
    const [first, second] = laterApplications(
      application({ appliedOn: day("2020-03-31") }),
      [],
      LAW,
      1,
    );
    expect(first).toEqual({
      appliedOn: "2020-03-31",
      months: [],
      incomeTest: "undetermined",
      outcome: "undetermined",
      unknownMonths: [],
    });
    expect(second?.months).toEqual([]);
  });

  it("keeps the stated day and goes on with the first of each month", () => {
    const days = laterApplications(application({ appliedOn: day("2025-11-20") }), [], LAW, 3).map(
      ({ appliedOn }) => appliedOn,
    );
    expect(days).toEqual(["2025-11-20", "2025-12-01", "2026-01-01", "2026-02-01"]);
  });
});

describe("whenQualifies", () => {
  it("is never where no month passes", () => {
    const income = ["03", "04", "05", "06", "07"].map((at) => paid("90000.00", `2025-${at}`));
    expect(whenQualifies(laterApplications(application({ income }), [], LAW, 2))).toBeUndefined();
  });
});
