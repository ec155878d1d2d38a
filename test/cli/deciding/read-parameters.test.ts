import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readParameters } from "../../../cli/deciding/read-parameters.ts";
import { UsageError } from "../../../cli/usage-error.ts";

let folder = "";
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parameters-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(content: object): string {
  files += 1;
  const path = join(folder, `${files}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function faultOf(path: string) {
  try {
    readParameters(path);
  } catch (error) {
    if (error instanceof UsageError) return error.fault;
    throw error;
  }
  throw new TypeError("Expected a usage error");
}

describe("readParameters", () => {
  const value = {
    value: "15000.00",
    validFrom: "2021-01-01",
    validTo: "2021-06-30",
    knownFrom: "2021-01-01",
    act: "Order 1",
    source: "none",
    confidence: "sourced",
  };
  const next = { ...value, validFrom: "2021-07-01", validTo: "2021-12-31" };
  const holding = (values: readonly object[], more: object = {}) =>
    written({
      schema: "opora.parameters/1",
      parameters: [
        {
          parameter: "subsistence-minimum.per-capita",
          jurisdiction: "RU-OMS",
          unit: "RUB/month",
          values,
          ...more,
        },
      ],
    });
  const { act: _, ...unsourced } = value;

  it.each([
    ["a gap", [value, { ...next, validFrom: "2021-07-02" }], {}, "values[0].validTo", "no gap"],
    [
      "two values in force",
      [value, { ...next, validFrom: "2021-06-30" }],
      {},
      "values[1].validFrom",
      "one value in force",
    ],
    ["no source", [unsourced], {}, "values[0].source", "an address or an act"],
    ["an unknown unit", [value], { unit: "roubles" }, "unit", "one of the units RUB/month"],
    ["another unit", [value], { unit: "KZT/month" }, "unit", "RUB/month, the unit of"],
    [
      "a wrong confidence",
      [{ ...value, confidence: "certain" }],
      {},
      "values[0].confidence",
      "one of sourced, derived",
    ],
    ["a number", [{ ...value, value: 15000 }], {}, "values[0].value", "a decimal as text"],
    ["an unknown key", [{ ...value, note: "" }], {}, "values[0].note", "no key of this name"],
    ["an unknown name", [value], { parameter: "minimum" }, "parameter", "a known figure"],
  ])(
    "refuses %s, naming file, place and what was expected",
    (_name, values, more, path, expected) => {
      const parameters = holding(values, more);
      const fault = faultOf(parameters);
      expect(fault).toMatchObject({ file: parameters, path: `parameters[0].${path}` });
      expect(fault.expected).toContain(expected);
      expect(fault.message).toContain(parameters);
    },
  );

  it("takes figures of a place and time that the law does not hold", () => {
    expect(readParameters(holding([value, next])).parameters).toMatchObject([
      { jurisdiction: "RU-OMS", values: [{ value: "15000.00" }, { validFrom: "2021-07-01" }] },
    ]);
  });
});
