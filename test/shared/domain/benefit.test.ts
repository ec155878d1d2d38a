import { describe, expect, it } from "vitest";

import { ParametersFile } from "../../../shared/contracts/parameters.ts";
import { withAgency } from "../../../shared/domain/law.ts";
import { LAW } from "../../../shared/law/law.ts";
import { day, decided, paid, person } from "./make-case.ts";

const asp = (appliedOn: string, more: Parameters<typeof decided>[0] = {}) =>
  decided({ programme: "kz.asp", region: "KZ-11", appliedOn: day(appliedOn), ...more });

const ward = person("w", "ward", { birthDate: day("2012-01-01") });
const child = person("c", "child", { birthDate: day("2012-01-01") });

describe("the benefit", () => {
  it("does not exist in Russia, nor where an amount is unknown", () => {
    expect(decided().benefit).toBeNull();
    const income = [paid("1.00", "2026-02", { currency: "USD" })];
    expect(asp("2026-05-05", { income }).benefit).toBeNull();
  });

  it("of 2019 gives wards the fixed amount as well, and adults the gap", () => {
    const members = [person("m1", "applicant"), child, ward];
    expect(asp("2019-05-05", { members }).benefit?.monthly).toBe("62366.60");
    expect(asp("2019-05-05", { members: [person("m1", "applicant")] }).benefit?.monthly).toBe(
      "20788.60",
    );
  });

  it("of 2019 at the line itself is nothing, for children too", () => {
    const income = [paid("124731.60", "2019-02", { currency: "KZT" })];
    const decision = asp("2019-05-05", { members: [person("m1", "applicant"), child], income });
    expect(decision).toMatchObject({
      incomeTest: "at-line",
      outcome: "eligible",
      benefit: { monthly: "0.00", payable: "0.00" },
    });
  });

  it("rounds once, at the end", () => {
    const income = [paid("100.00", "2026-02", { currency: "KZT" })];
    const members = [person("m1", "applicant"), person("m2", "spouse"), child];
    expect(asp("2026-04-05", { members, income }).benefit).toEqual({
      monthly: "106753.77",
      childSupplement: "0.00",
      months: 3,
      payable: "320261.30",
    });
  });

  it("is shown in the trace down to the index, with the number of children", () => {
    const members = [
      person("m1", "applicant"),
      person("c", "child", { birthDate: day("2022-01-01") }),
    ];
    const tree = JSON.stringify(asp("2026-04-05", { members }).trace);
    for (const name of [
      "gap-benefit",
      "monthly-benefit",
      "child-supplement",
      "monthly-calculation-index",
    ]) {
      expect(tree).toContain(`"${name}"`);
    }
    expect(tree).not.toContain('"fixed-child-amount"');
    expect(JSON.stringify(asp("2026-04-05").trace)).not.toContain('"child-supplement"');
    expect(
      JSON.stringify(asp("2019-05-05", { members: [person("m1", "applicant"), child] }).trace),
    ).toContain('"fixed-child-amount"');
  });

  it("takes an agency's own index", () => {
    const agency = ParametersFile.parse({
      schema: "opora.parameters/1",
      parameters: [
        {
          parameter: "monthly-calculation-index",
          jurisdiction: "KZ",
          unit: "KZT",
          values: [
            {
              value: "5000.00",
              validFrom: "2026-01-01",
              knownFrom: "2026-01-01",
              act: "invented for a test",
              source: "none",
              confidence: "sourced",
            },
          ],
        },
      ],
    });
    const members = [
      person("m1", "applicant"),
      person("c", "child", { birthDate: day("2022-01-01") }),
    ];
    const decision = decided(
      { programme: "kz.asp", region: "KZ-11", appliedOn: day("2026-05-05"), members },
      [],
      withAgency(LAW, agency),
    );
    expect(decision.benefit?.childSupplement).toBe("7500.00");
  });
});
