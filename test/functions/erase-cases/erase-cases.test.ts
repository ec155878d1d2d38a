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
        failed: () => undefined,
        now: () => new Date("2026-03-01T00:00:00.000Z"),
      },
      59,
    );

    expect(await run()).toEqual({ erased: 2, failed: 0 });
    expect(asked).toEqual(["2026-01-01T00:00:00.000Z"]);
    expect(erased[0]).toBe("a: kept for 59 days");
  });

  it("goes on after a case that cannot be erased, so that it keeps no other", async () => {
    const told: unknown[] = [];
    const run = eraseCases(
      {
        casesUntouchedSince: async () => ["stuck", "b"],
        erase: async (caseId) => {
          if (caseId === "stuck") throw new RangeError("worked on");
          return true;
        },
        failed: (error) => told.push(error),
        now: () => new Date("2026-03-01T00:00:00.000Z"),
      },
      59,
    );

    expect(await run()).toEqual({ erased: 1, failed: 1 });
    expect(told).toHaveLength(1);
  });

  it("begins no case after twelve minutes, and leaves the others to the next call", async () => {
    let minutes = 0;
    const run = eraseCases(
      {
        casesUntouchedSince: async () => Array.from({ length: 100 }, (_, at) => `c${at}`),
        erase: async () => {
          minutes += 1;
          return true;
        },
        failed: () => undefined,
        now: () => new Date(Date.UTC(2026, 2, 1, 0, minutes)),
      },
      59,
    );

    expect(await run()).toEqual({ erased: 13, failed: 0 });
  });
});
