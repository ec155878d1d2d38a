import { describe, expect, it } from "vitest";

import { eraseCases } from "../../../functions/erase-cases/erase-cases.ts";

describe("eraseCases", () => {
  it("erases what nothing has happened to for the days that records are kept", async () => {
    const asked: string[] = [];
    const erased: string[] = [];
    const run = eraseCases(
      {
        casesUntouchedSince: async (instant) => {
          asked.push(instant);
          return ["a", "gone", "b"];
        },
        erase: async (caseId, reason) => {
          erased.push(`${caseId}: ${reason}`);
          return caseId !== "gone";
        },
        now: () => new Date("2026-03-01T00:00:00.000Z"),
      },
      59,
    );

    expect(await run()).toBe(2);
    expect(asked).toEqual(["2026-01-01T00:00:00.000Z"]);
    expect(erased[0]).toBe("a: kept for 59 days");
  });
});
