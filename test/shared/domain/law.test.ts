import { describe, expect, it } from "vitest";

import { actOfFigure, figureOfLaw, openLaw, withAgency } from "../../../shared/domain/law.ts";
import type { ParameterValue } from "../../../shared/domain/parameter.ts";
import { LAW } from "../../../shared/law/law.ts";
import { codes, day, decided } from "./make-case.ts";

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

describe("actOfFigure", () => {
  const act = (values: readonly ParameterValue[], on: string, parameter = "p") =>
    actOfFigure(law(...values), { parameter, jurisdiction: "RU", on: day(on) });

  it("knows the act of a figure that is not found, on its days alone", () => {
    const found = [
      value(null, { act: "Order 1" }),
      value(null, { validFrom: day("2026-01-01"), validTo: undefined, act: "Order 2" }),
    ];
    expect(act(found, "2025-12-31")).toBe("Order 1");
    expect(act(found, "2026-01-01")).toBe("Order 2");
    expect(act(found, "2024-12-31")).toBeUndefined();
    expect(act(found, "2025-12-31", "q")).toBeUndefined();
    expect(act([value(null)], "2025-12-31")).toBeUndefined();
    expect(act([value(null), value(null, { act: "Order 1" })], "2025-12-31")).toBe("Order 1");
  });
});

describe("withAgency", () => {
  const nothing = { schema: "opora.parameters/1", parameters: [], programmes: [] } as const;

  it("keeps what regions have settled, and puts what the agency settles first", () => {
    const kept = withAgency(LAW, { ...nothing, extensions: [] });
    expect(kept.extensions).toEqual(LAW.extensions);
    const [own] = LAW.extensions;
    if (own === undefined) throw new RangeError("Expected regional rules");
    expect(withAgency(LAW, { ...nothing, extensions: [own] }).extensions).toEqual([
      own,
      ...LAW.extensions,
    ]);
    expect(codes(decided({ appliedOn: day("2023-05-05") }, [], kept))).not.toContain(
      "THRESHOLD_KIND_OPEN",
    );
  });
});
