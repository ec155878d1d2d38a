import { describe, expect, it } from "vitest";

import { sha256 } from "../../../../cli/deciding/sha256.ts";
import type { Application } from "../../../../shared/domain/application.ts";
import { decide } from "../../../../shared/domain/decide.ts";
import { advice } from "../../../../shared/domain/wording/advice.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, day, paid } from "../make-case.ts";
import { figure, paper } from "../make-paper.ts";

const on = async (
  more: Partial<Application>,
  language: "ru" | "kk" | "en" = "en",
  evidence: Parameters<typeof decide>[1] = [],
) => advice(await decide(application(more), evidence, LAW, { sha256 }), LAW, language);

describe("advice", () => {
  it("says by how much income lies below the threshold, and what weighs most", async () => {
    const income = [paid("30000.00", "2025-04")];
    expect(await on({ income })).toEqual([
      "Below the threshold by 5428.00 a person, 16284.00 in all. Most weighs: wage, m1, 2025-04: 30000.00.",
    ]);
    expect(await on({}, "ru")).toEqual(["Ниже порога на 15428.00 на человека, всего на 46284.00."]);
  });

  it("says above, when an application would pass, and of which months nothing is known", async () => {
    const income = [paid("90000.00", "2025-03")];
    const [distance, later] = await on({ income });
    expect(distance).toMatch(/^Above the threshold by 14572\.00 a person, 43716\.00 in all\./u);
    expect(later).toBe(
      "An application from 2025-08-01 would pass: months 2025-03 no longer count. Of months 2025-04, 2025-05, 2025-06 nothing is known yet: they are taken as months without income.",
    );
    const known = [...income, paid("1.00", "2025-06")];
    expect((await on({ income: known }))[1]).toBe(
      "An application from 2025-08-01 would pass: months 2025-03 no longer count.",
    );
  });

  it("says what would settle an open case, and nothing where there are no rules", async () => {
    const unread = figure("2025-03", null);
    expect(await on({}, "en", [paper([unread])])).toEqual([
      `To settle it, answer: FIGURE_UNREADABLE scan.png#${unread.id}.`,
    ]);
    expect(
      await on({ region: "RU-KO", zone: "north", income: [paid("66000.00", "2025-04")] }),
    ).toContain("To settle it, answer: KOMI_ZONE_OR_AVERAGE.");
    expect(await on({ appliedOn: day("2019-01-01") })).toEqual([]);
  });

  it("holds the same numbers in every language", async () => {
    const numbers = (lines: readonly string[]) =>
      (lines.join(" ").match(/\d+(?:[.-]\d+)*/gu) ?? []).toSorted();
    const income = [paid("90000.00", "2025-03")];
    const [ru, kk, en] = await Promise.all(
      (["ru", "kk", "en"] as const).map((one) => on({ income }, one)),
    );
    expect(numbers(kk ?? [])).toEqual(numbers(ru ?? []));
    expect(numbers(en ?? [])).toEqual(numbers(ru ?? []));
  });
});
