import { describe, expect, it } from "vitest";

import { figureOfLaw, openLaw } from "../../../shared/domain/law.ts";
import type { ParameterValue } from "../../../shared/domain/parameter.ts";
import { day } from "./make-case.ts";

const value = (amount: string | null, more: Partial<ParameterValue> = {}): ParameterValue => ({
  value: amount,
  validFrom: day("2025-01-01"),
  validTo: day("2025-12-31"),
  knownFrom: day("2024-09-01"),
  source: "none",
  confidence: "memory-high",
  ...more,
});

const law = (...values: ParameterValue[]) =>
  openLaw({ version: "1", rulesHash: "sha256:1" }, [
    {
      jurisdiction: "RU",
      hash: "sha256:2",
      parameters: [{ parameter: "p", jurisdiction: "RU", unit: "RUB/month", values }],
      programmes: [],
      extensions: [],
    },
  ]);

const find = (
  values: readonly ParameterValue[],
  on: string,
  known?: string,
  parameter = "p",
  jurisdiction = "RU",
) =>
  figureOfLaw(law(...values), {
    parameter,
    jurisdiction,
    on: day(on),
    ...(known === undefined ? {} : { asKnownOn: day(known) }),
  })?.value;

describe("figureOfLaw", () => {
  it.each([
    ["2024-12-31", undefined],
    ["2025-01-01", "1.00"],
    ["2025-12-31", "1.00"],
    ["2026-01-01", undefined],
  ])("holds from its first day to its last: on %s %s", (on, found) => {
    expect(find([value("1.00")], on)).toBe(found);
  });

  it("holds until further notice without a last day", () => {
    expect(find([value("1.00", { validTo: undefined })], "2099-01-01")).toBe("1.00");
  });

  it("is not there where it is declared as not found, has another name or another place", () => {
    expect(find([value(null)], "2025-05-05")).toBeUndefined();
    expect(find([value("1.00")], "2025-05-05", undefined, "q")).toBeUndefined();
    expect(find([value("1.00")], "2025-05-05", undefined, "p", "KZ")).toBeUndefined();
  });

  it("knows on a day only what was known, and what was then still expected", () => {
    const replaced = value("1.00", { knownTo: day("2024-12-09") });
    const standing = value("2.00", { knownFrom: day("2024-12-10") });
    const known = (on: string | undefined) => find([replaced, standing], "2025-05-05", on);

    expect(known("2024-08-31")).toBeUndefined();
    expect(known("2024-09-01")).toBe("1.00");
    expect(known("2024-12-09")).toBe("1.00");
    expect(known("2024-12-10")).toBe("2.00");
    expect(known(undefined)).toBe("2.00");
    expect(find([replaced], "2025-05-05")).toBeUndefined();
  });

  it("comes with unit and place", () => {
    expect(
      figureOfLaw(law(value("1.00")), {
        parameter: "p",
        jurisdiction: "RU",
        on: day("2025-05-05"),
      }),
    ).toMatchObject({
      unit: "RUB/month",
      jurisdiction: "RU",
      parameter: "p",
      confidence: "memory-high",
    });
  });
});
