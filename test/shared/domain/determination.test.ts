import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { Case } from "../../../shared/contracts/case.ts";
import { ParametersFile } from "../../../shared/contracts/parameters.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { determine, ProgrammeNotListedError } from "../../../shared/domain/determination.ts";
import type { AgencyLaw } from "../../../shared/domain/law.ts";
import { withAgency } from "../../../shared/domain/law.ts";
import { written } from "../../../shared/domain/written-decision.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, codes, day, decided, decisive, paid, person } from "./make-case.ts";

/** An agency's figure, marked as invented. */
const invented = (
  jurisdiction: string,
  parameter: string,
  value: string,
  span: readonly [string, string],
): AgencyLaw =>
  ParametersFile.parse({
    schema: "opora.parameters/1",
    parameters: [
      {
        parameter,
        jurisdiction,
        unit: "RUB/month",
        values: [
          {
            value,
            validFrom: span[0],
            validTo: span[1],
            knownFrom: span[0],
            act: "invented for a test",
            source: "none",
            confidence: "sourced",
          },
        ],
      },
    ],
  });

const child = person("c", "child", { birthDate: day("2015-01-01") });

describe("a programme or region that is not listed", () => {
  it("is bad input, with what is listed", () => {
    const attempt = (more: Partial<Application>) => () => determine(application(more), [], LAW);

    expect(attempt({ programme: "ru.lottery" })).toThrow(ProgrammeNotListedError);
    expect(attempt({ programme: "ru.lottery" })).toThrow(/one of .*ru\.social-contract/u);
    expect(attempt({ region: "RU-MOS" })).toThrow(/one of RU-KO, RU-OMS, RU-ALT, RU-PRI/u);
    expect(attempt({ programme: "kz.asp" })).toThrow(/one of KZ-10/u);
    try {
      determine(application({ region: "RU-MOS" }), [], LAW);
    } catch (error) {
      expect(error).toMatchObject({ field: "region", expected: expect.stringContaining("RU-KO") });
    }
  });

  it("takes the letter codes of Kazakhstan for the codes that replaced them", () => {
    const on = (region: string) =>
      decided({ programme: "kz.asp", region, appliedOn: day("2023-05-05") }).threshold?.amount;
    expect(on("KZ-SHY")).toBe("31908.00");
    expect(on("KZ-79")).toBe("31908.00");
    expect(on("KZ-AKM")).toBe("28396.90");
  });
});

describe("a day without rules", () => {
  it.each([
    ["ru.social-contract", "RU-OMS", "2020-04-23"],
    ["ru-ko.family-social-contract", "RU-KO", "2019-06-30"],
    ["ru-ko.family-social-contract", "RU-KO", "2020-01-01"],
    ["kz.orleu", "KZ-11", "2018-01-01"],
  ])("stays undetermined: %s in %s on %s", (programme, region, appliedOn) => {
    const decision = decided({ programme, region, appliedOn: day(appliedOn) });

    expect(decision).toMatchObject({
      outcome: "undetermined",
      incomeTest: "undetermined",
      threshold: null,
      perCapita: null,
      needsReview: true,
      period: { months: [] },
    });
    expect(decisive(decision)).toEqual(["NO_RULES_IN_FORCE"]);
  });
});

describe("a missing figure of law", () => {
  it.each([
    ["RU-OMS", "2021-07-01", "subsistence-minimum.working-age, RU-OMS, 2021-07-01"],
    ["RU-KO", "2023-07-01", "subsistence-minimum.per-capita, RU-KO, 2023-07-01"],
    ["RU-OMS", "2020-07-01", "subsistence-minimum.working-age, RU-OMS, 2020-07-01"],
    ["RU-PRI", "2027-01-10", "subsistence-minimum.per-capita, RU-PRI, 2027-01-10"],
  ])("stops the decision and names act, region and date: %s on %s", (region, appliedOn, named) => {
    const decision = decided({
      region,
      appliedOn: day(appliedOn),
      income: [paid("1.00", "2021-05")],
    });

    expect(decision).toMatchObject({
      incomeTest: "undetermined",
      outcome: "undetermined",
      threshold: null,
      robustness: { stable: false },
    });
    expect(decision.perCapita).not.toBeNull();
    expect(decision.review.find(({ code }) => code === "MISSING_PARAMETER")?.message).toContain(
      named,
    );
    expect(decisive(decision)).toContain("MISSING_PARAMETER");
  });

  it("is decided with once an agency supplies it, and with nothing else", () => {
    const agency = invented("RU-KO", "subsistence-minimum.per-capita", "12000.00", [
      "2019-01-01",
      "2019-12-31",
    ]);
    const law = withAgency(LAW, agency);
    const on = (
      appliedOn: string,
      territory: string | undefined,
      members = [person("m1", "applicant"), child],
    ) =>
      decided(
        {
          programme: "ru-ko.family-social-contract",
          region: "RU-KO",
          appliedOn: day(appliedOn),
          territory,
          members,
          income: [paid("71999.99", "2019-06")],
        },
        [],
        law,
      );

    expect(on("2019-07-01", "Сосногорск")).toMatchObject({
      incomeTest: "below",
      outcome: "eligible",
    });
    expect(on("2019-07-01", "Корткеросский район")).toMatchObject({ outcome: "eligible" });
    expect(on("2019-07-01", "Воркута")).toMatchObject({
      incomeTest: "below",
      outcome: "not-eligible",
    });
    expect(codes(on("2019-07-01", "Воркута"))).toContain("TERRITORY_OUTSIDE");
    expect(on("2019-07-01", undefined)).toMatchObject({ outcome: "undetermined" });
    expect(decisive(on("2019-07-01", undefined))).toContain("TERRITORY_UNKNOWN");
    expect(on("2019-07-01", "Сосногорск", [person("m1", "applicant")])).toMatchObject({
      outcome: "not-eligible",
    });
    expect(codes(on("2019-07-01", "Сосногорск", [person("m1", "applicant")]))).toContain(
      "NO_CHILDREN",
    );
  });

  it("does not fall back to what was not known by a day", () => {
    const asKnownOn = (known: string) =>
      written(determine(application({ appliedOn: day("2024-03-01") }), [], LAW, day(known)));

    expect(asKnownOn("2023-09-06").incomeTest).toBe("undetermined");
    expect(asKnownOn("2023-09-07")).toMatchObject({ threshold: { amount: "13723.00" } });
  });
});

describe("an agency's figure", () => {
  it("comes before the one of the data, and says so where they differ", () => {
    const at = (value: string) => {
      const agency = invented("RU-OMS", "subsistence-minimum.per-capita", value, [
        "2025-07-01",
        "2025-07-31",
      ]);
      return decided({}, [], withAgency(LAW, agency));
    };
    expect(at("20000.00").threshold?.amount).toBe("20000.00");
    expect(codes(at("20000.00"))).toContain("PARAMETER_REPLACED");
    expect(codes(at("15428.00"))).not.toContain("PARAMETER_REPLACED");
  });

  it("of a region makes Kazakhstan's line certain, and the greater share counts", () => {
    const file: unknown = JSON.parse(readFileSync("examples/figures/kazakh-line.json", "utf8"));
    const law = withAgency(LAW, ParametersFile.parse(file));
    const on = (region: string, appliedOn: string) =>
      decided({ programme: "kz.asp", region, appliedOn: day(appliedOn) }, [], law);

    expect(on("KZ-11", "2026-04-01")).toMatchObject({
      threshold: { amount: "38500.00", confidence: "sourced" },
      review: [],
    });
    expect(on("KZ-11", "2026-06-30").threshold?.amount).toBe("38500.00");
    expect(on("KZ-11", "2026-07-01").threshold?.amount).toBe("35595.70");
    expect(on("KZ-15", "2026-04-01").threshold?.amount).toBe("35595.70");
    expect(JSON.stringify(on("KZ-15", "2026-04-01").trace)).toContain("median-half");
    expect(JSON.stringify(on("KZ-11", "2026-04-01").trace)).not.toContain("median-half");
  });

  it("and programme decide a case of their own", () => {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(`examples/agency/${name}`, "utf8"));
    const law = withAgency(LAW, ParametersFile.parse(read("parameters.json")));
    const file = Case.parse(read("case.json"));
    const decision = (more: Partial<Application>) =>
      written(determine({ ...file, ...more }, [], law));

    expect(decision({})).toMatchObject({ total: "114000.00", outcome: "eligible", review: [] });
    expect(decision({ territory: "Южный" })).toMatchObject({ outcome: "not-eligible" });
    expect(decision({ appliedOn: day("2026-01-01"), territory: "Южный" })).toMatchObject({
      threshold: { amount: "15000.00" },
      outcome: "eligible",
    });
    expect(() =>
      withAgency(LAW, {
        ...ParametersFile.parse(read("parameters.json")),
        programmes: [{ id: "x", extends: "y" }],
      }),
    ).toThrow(/one of .*ru\.social-contract/u);
  });

  it("may turn the contested rule on loans off", () => {
    const file: unknown = JSON.parse(readFileSync("examples/figures/loan-rule-off.json", "utf8"));
    const loan = {
      programme: "kz.asp",
      region: "KZ-11",
      appliedOn: day("2025-11-10"),
      income: [paid("3000000.00", "2025-08", { kind: "loan", currency: "KZT" })],
    };
    expect(decided(loan)).toMatchObject({ total: "3000000.00", outcome: "not-eligible" });
    expect(decided(loan, [], withAgency(LAW, ParametersFile.parse(file)))).toMatchObject({
      total: "0.00",
      outcome: "eligible",
    });
  });
});

describe("a figure of low confidence", () => {
  const primorye = (amount: string) =>
    decided({ region: "RU-PRI", appliedOn: day("2026-05-05"), income: [paid(amount, "2026-02")] });

  it("puts a case before a person, decisive only within one percent", () => {
    expect(codes(primorye("30000.00"))).toEqual(["LOW_CONFIDENCE_PARAMETER"]);
    expect(decisive(primorye("30000.00"))).toEqual([]);
    expect(decisive(primorye("67000.00"))).toEqual(["LOW_CONFIDENCE_PARAMETER"]);
    expect(decisive(primorye("68200.00"))).toEqual(["LOW_CONFIDENCE_PARAMETER"]);
    expect(decisive(primorye("69000.00"))).toEqual([]);
  });
});

describe("Komi", () => {
  const komi = (zone: Application["zone"], appliedOn: string, amount = "1.00") =>
    decided({
      region: "RU-KO",
      zone,
      appliedOn: day(appliedOn),
      income: [paid(amount, "2025-04")],
    });

  it("compares with the zone and shows the average, or with the average and shows both zones", () => {
    expect(komi("south", "2025-07-01").threshold?.amount).toBe("19169.00");
    expect(komi("south", "2025-07-01").alternatives.map(({ threshold }) => threshold)).toEqual([
      "20393.00",
    ]);
    expect(komi(undefined, "2025-07-01").threshold?.amount).toBe("20393.00");
    expect(komi(undefined, "2025-07-01").alternatives.map(({ threshold }) => threshold)).toEqual([
      "23717.00",
      "19169.00",
    ]);
  });

  it("asks a person always, and decisively where the readings disagree", () => {
    expect(decisive(komi(undefined, "2025-07-01"))).toEqual([]);
    expect(codes(komi(undefined, "2025-07-01"))).toContain("KOMI_ZONE_OR_AVERAGE");
    expect(decisive(komi(undefined, "2025-07-01", "60000.00"))).toContain("KOMI_ZONE_OR_AVERAGE");
  });

  it("knows only the average of 2024", () => {
    const decision = komi("north", "2024-07-01");
    expect(decision).toMatchObject({
      threshold: { amount: "18389.00" },
      alternatives: [{ threshold: null }],
    });
    expect(codes(decision)).toContain("KOMI_ZONE_OR_AVERAGE");
  });
});

describe("a regime that leaves the kind of minimum open", () => {
  it("compares per capita and shows the minimum weighted by groups", () => {
    const decision = decided({
      region: "RU-ALT",
      appliedOn: day("2023-05-05"),
      members: [
        person("m1", "applicant"),
        person("m2", "parent", { circumstances: ["pensioner"] }),
      ],
      income: [paid("77000.00", "2023-03")],
    });
    expect(decision.threshold?.amount).toBe("12794.00");
    expect(decision.alternatives).toMatchObject([{ threshold: "13005.00", incomeTest: "below" }]);
    expect(decisive(decision)).toEqual(["THRESHOLD_KIND_OPEN"]);
  });

  it("marks pensioners that had to be inferred", () => {
    const decision = (more: Parameters<typeof person>[2]) =>
      decided({
        appliedOn: day("2023-05-05"),
        members: [person("m1", "applicant"), person("m2", "parent", more)],
        income: [paid("10.00", "2023-03", { memberId: "m2", kind: "alimony-received" })],
      });
    expect(codes(decision({ circumstances: ["pensioner"] }))).toEqual([]);
    expect(codes(decision({ birthDate: day("1963-05-05") }))).toEqual(["MEMBER_GROUP_ASSUMED"]);
    expect(codes(decision({ birthDate: day("1963-05-06") }))).toEqual([]);
  });
});
