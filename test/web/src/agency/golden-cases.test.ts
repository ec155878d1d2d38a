import { describe, expect, it } from "vitest";

import { figurePlace } from "../../../../web/src/agency/figure-place.ts";
import { goldenCases } from "../../../../web/src/agency/golden-cases.ts";

const edit = (before: string | null, after: string | null) => ({
  path: "RU-OMS/subsistence-minimum.per-capita@2025-01-01",
  ...{ kind: "changed" as const, before, after },
});
const told = async (before: string, after: string) =>
  (await goldenCases([edit(before, after)])).map(
    (one) => `${one.people} ${one.perCapita} ${one.before} ${one.after}`,
  );

describe("goldenCases", () => {
  it("stand a hundredth under, on and over the old line and the new one, for one and for three", async () => {
    expect(await told("15428.00", "16000.00")).toEqual([
      ...["1", "3"].map((people) => `${people} 15427.99 eligible eligible`),
      ...["1", "3"].map((people) => `${people} 15428.00 not-eligible eligible`),
      ...["1", "3"].map((people) => `${people} 15428.01 not-eligible eligible`),
      ...["1", "3"].map((people) => `${people} 15999.99 not-eligible eligible`),
      ...["1", "3"].map((people) => `${people} 16000.00 not-eligible not-eligible`),
      ...["1", "3"].map((people) => `${people} 16000.01 not-eligible not-eligible`),
    ]);
  });

  it("stand at the line of a country's figure too, and at none for what is no figure of law", async () => {
    const path = "KZ/subsistence-minimum@2026-01-01";
    const national = await goldenCases([
      { path, kind: "changed", before: "50851.00", after: "60000.00" },
    ]);
    expect(national.every(({ currency }) => currency === "KZT")).toBe(true);
    const setting = { path: "thresholds.claimMinutes", kind: "changed" as const };
    expect(await goldenCases([{ ...setting, before: "30", after: "40" }])).toEqual([]);
  });
});

describe("figurePlace", () => {
  it("reads where, which and from when, and nothing of a setting", () => {
    expect(figurePlace("RU-KO/subsistence-minimum.per-capita.north@2025-01-01")).toEqual({
      ...{ jurisdiction: "RU-KO", parameter: "subsistence-minimum.per-capita.north" },
      validFrom: "2025-01-01",
    });
    expect(figurePlace("thresholds.claimMinutes")).toBeUndefined();
  });
});
