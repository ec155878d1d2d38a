import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { AGENCY_DEFAULTS } from "../../../../shared/domain/review/agency-defaults.ts";
import { agreementOf, quantile } from "../../../../shared/domain/review/agreement.ts";
import type { CaseEvent, Deed } from "../../../../shared/domain/review/case-event.ts";
import { isInSample, isNearLine } from "../../../../shared/domain/review/four-eyes.ts";
import { type DecidedCase, supervisionOf } from "../../../../shared/domain/review/supervision.ts";
import { upperBound } from "../../../../shared/domain/review/wrong-rate.ts";

describe("upperBound", () => {
  it.each([
    [0, 300, 0.00994],
    [0, 59, 0.0495],
    [1, 100, 0.0466],
    [5, 100, 0.1023],
    [10, 10, 1],
  ])("of %d wrong in %d is %d at 95 %%", (wrong, read, bound) => {
    expect(upperBound(wrong, read)).toBeCloseTo(bound, 3);
  });

  it("is unknown without a sample, and never below the share seen", () => {
    expect(upperBound(0, 0)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (read, seen) => {
        const wrong = Math.min(seen, read);
        expect(upperBound(wrong, read)).toBeGreaterThanOrEqual(wrong / read);
      }),
      { numRuns: 50 },
    );
  });
});

describe("agreementOf", () => {
  it("takes out what chance would give", () => {
    const pairs = [
      ...Array.from({ length: 20 }, () => ({ first: "yes", second: "yes" })),
      ...Array.from({ length: 5 }, () => ({ first: "yes", second: "no" })),
      ...Array.from({ length: 10 }, () => ({ first: "no", second: "yes" })),
      ...Array.from({ length: 15 }, () => ({ first: "no", second: "no" })),
    ];
    const { read, agree, kappa } = agreementOf(pairs);

    expect([read, agree]).toEqual([50, 35]);
    expect(kappa).toBeCloseTo(0.4, 10);
    expect(agreementOf([{ first: "a", second: "a" }]).kappa).toBeNull();
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
  });
});

describe("isInSample", () => {
  it("draws about its share, the same whoever asks", () => {
    const hashes = Array.from({ length: 2000 }, (_, at) =>
      ((at * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, "0"),
    );
    const drawn = hashes.filter((hash) => isInSample(hash, 0.05)).length;

    expect(drawn).toBeGreaterThan(70);
    expect(drawn).toBeLessThan(130);
  });
});

const threshold = { amount: "15000.00" } as DecidedCase["decision"]["threshold"];

describe("isNearLine", () => {
  it.each([
    ["14700.01", true],
    ["14700.00", false],
    ["15299.99", true],
    ["15300.00", false],
  ])("%s of 15000.00 within 2 %%: %s", (perCapita, near) => {
    expect(isNearLine({ perCapita, threshold }, 0.02)).toBe(near);
  });
});

describe("supervisionOf", () => {
  const event = (deed: Deed, on: string, more = {}): CaseEvent => ({
    ...{ ordinal: 1, at: `${on}T09:00:00.000Z`, actor: "w", role: "caseworker" },
    ...deed,
    ...more,
  });
  const decided = (
    caseId: string,
    perCapita: string,
    events: readonly CaseEvent[],
  ): DecidedCase => ({
    ...{ caseId, hash: "f".repeat(64), region: "RU-OMS", appliedOn: "2025-07-07" as CalendarDate },
    decision: { outcome: "eligible", perCapita, threshold },
    events,
    readings: [],
  });

  it("counts second readings, times in working days and edits by figure", () => {
    const stood = { name: "income" } as never;
    const correction: Deed = {
      ...{ action: "correct-figure", documentId: "d", figureId: "f", reason: "r" },
    };
    const seen = supervisionOf(
      [
        decided("far", "1000.00", [
          event(correction, "2025-07-09", { stood }),
          event({ action: "confirm" }, "2025-07-12", { fourEyes: ["sample"] }),
          event({ action: "second-reading", outcome: "not-eligible" }, "2025-07-13", {
            ...{ actor: "s", first: "eligible" },
          }),
          event({ action: "return", reason: "look again" }, "2025-07-13"),
          event({ action: "confirm" }, "2025-07-14"),
        ]),
        decided("near", "14999.00", [event({ action: "confirm" }, "2025-07-08")]),
        decided("waits", "14999.00", [
          event({ action: "confirm" }, "2025-07-08", { fourEyes: ["near-the-line"] }),
        ]),
      ],
      AGENCY_DEFAULTS,
    );

    expect(seen).toMatchObject({
      decided: 2,
      secondReadings: {
        ...{ due: ["waits"], unread: 1, read: 1, agree: 0, wrong: 1, wrongRate: 1 },
        ...{ wrongRateAtMost: 1, method: "Clopper–Pearson", confidence: 0.95 },
        sample: { read: 1, wrong: 1 },
        nearLine: { read: 0, wrong: 0, wrongRate: null, wrongRateAtMost: null },
      },
      waiting: { median: 1, p90: 2 },
      handling: { median: 0, p90: 3 },
      edits: [{ name: "income", read: 0, corrected: 1, rate: null }],
    });
  });

  it("counts from the day that people there have: a night in Omsk is another day in UTC", () => {
    const touched = (at: string) =>
      decided("far", "1000.00", [event({ action: "confirm" }, "2025-07-08", { at })]);
    const waiting = (at: string) => supervisionOf([touched(at)], AGENCY_DEFAULTS).waiting.median;

    expect(waiting("2025-07-08T18:00:00.000Z")).toBe(
      1 + (waiting("2025-07-08T17:59:59.999Z") ?? Number.NaN),
    );
  });
});
