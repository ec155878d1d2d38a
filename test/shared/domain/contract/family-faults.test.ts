import { describe, expect, it } from "vitest";

import { familyFaults } from "../../../../shared/domain/contract/family-faults.ts";
import { day } from "./sample-contract.ts";

const ended = (on: string) => ({ endedOn: day(on) });
const codes = (
  others: Parameters<typeof familyFaults>[0],
  startsOn: string,
  months: number | null,
) =>
  familyFaults(others, day(startsOn), { monthsBetweenContracts: months }).map(({ code }) => code);

describe("familyFaults", () => {
  it("refuses a second contract while one runs, whatever the region settled", () => {
    for (const months of [null, 36]) {
      expect(codes([{ endedOn: null }, ended("2020-01-01")], "2025-08-01", months)).toEqual([
        "ANOTHER_CONTRACT_RUNS",
      ]);
    }
  });

  it.each<readonly [string, number | null, string[]]>([
    ["2025-08-01", 36, ["TOO_SOON_AFTER_ANOTHER"]], // a day too soon
    ["2025-08-02", 36, []], // on the first day that is allowed
    ["2022-08-02", null, []], // at once where the region asks for no time
  ])(
    "of a family whose last one ended on 2022-08-02, from %s with %s months: %j",
    (on, months, expected) => {
      expect(codes([ended("2022-08-02")], on, months)).toEqual(expected);
    },
  );

  it("ends the time with a month that lacks its date", () => {
    expect(codes([ended("2023-08-31")], "2024-02-28", 6)).toEqual(["TOO_SOON_AFTER_ANOTHER"]);
    expect(codes([ended("2023-08-31")], "2024-02-29", 6)).toEqual([]);
  });
});
