import { describe, expect, it } from "vitest";

import { withAgency } from "../../../shared/domain/law.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, codes, day, decided, decisive, paid, person } from "./make-case.ts";

const messageOf = (decision: ReturnType<typeof decided>, code: string) =>
  decision.review.find((one) => one.code === code)?.message;

describe("the zones of Komi without figures of their own", () => {
  const komi = (zone: "north" | undefined) =>
    decided({ region: "RU-KO", zone, appliedOn: day("2024-07-01") });

  it("stay an open reading that no threshold answers", () => {
    const found = komi("north");
    expect(found.threshold?.amount).toBe("18389.00");
    expect(found.incomeTest).toBe("below");
    expect(found.robustness.stable).toBe(false);
    expect(found.alternatives).toMatchObject([{ threshold: null, incomeTest: "undetermined" }]);
    expect(decisive(found)).toContain("KOMI_ZONE_OR_AVERAGE");
    expect(messageOf(found, "KOMI_ZONE_OR_AVERAGE")).toContain(
      "subsistence-minimum.per-capita.north, RU-KO, 2024-07-01; no act known",
    );
  });

  it("are both named where no zone is stated", () => {
    expect(komi(undefined).alternatives).toHaveLength(2);
    const message = messageOf(komi(undefined), "KOMI_ZONE_OR_AVERAGE");
    expect(message).toContain("subsistence-minimum.per-capita.north");
    expect(message).toContain("subsistence-minimum.per-capita.south");
  });
});

describe("figures that are missing", () => {
  it("are all named, in the order of the groups whatever the order of the members", () => {
    const members = [
      person("m1", "applicant", { circumstances: ["pensioner"] }),
      person("m2", "child", { birthDate: day("2015-01-01") }),
      person("m3", "spouse"),
      person("m4", "child", { birthDate: day("2016-01-01") }),
    ];
    const on = (order: readonly number[]) =>
      messageOf(
        decided({
          appliedOn: day("2021-06-01"),
          members: order.flatMap((index) => members[index] ?? []),
        }),
        "MISSING_PARAMETER",
      );
    expect(on([0, 1, 2, 3])).toBe(on([3, 2, 1, 0]));
    const named = [...(on([0, 1, 2, 3]) ?? "").matchAll(/minimum\.([\w-]+), RU-OMS, 2021/gu)];
    expect(named.map(([, group]) => group)).toEqual(["working-age", "pensioner", "child"]);
    expect(on([0, 1, 2, 3])).toContain("no act known");
  });
});

describe("a figure that an agency replaces", () => {
  const agency = (value: string) =>
    withAgency(LAW, {
      schema: "opora.parameters/1",
      parameters: [
        {
          parameter: "subsistence-minimum.per-capita",
          jurisdiction: "RU-OMS",
          unit: "RUB/month",
          values: [
            {
              value,
              validFrom: day("2025-01-01"),
              validTo: day("2025-12-31"),
              knownFrom: day("2025-01-01"),
              act: "Order 1",
              source: "none",
              confidence: "sourced",
            },
          ],
        },
      ],
      programmes: [],
      extensions: [],
    });
  const at = (value: string, income: string) =>
    decided(application({ income: [paid(income, "2025-03")] }), [], agency(value));

  it("stays beside it as another reading, decisive only where that flips the test", () => {
    const flips = at("20000.00", "54000.00");
    expect(flips).toMatchObject({ incomeTest: "below", robustness: { stable: false } });
    expect(flips.alternatives).toMatchObject([{ threshold: "15428.00", incomeTest: "not-below" }]);
    expect(decisive(flips)).toContain("PARAMETER_REPLACED");

    const same = at("20000.00", "3000.00");
    expect(codes(same)).toContain("PARAMETER_REPLACED");
    expect(decisive(same)).toEqual([]);
    expect(same.robustness.stable).toBe(true);
  });

  it("is no question where both say the same", () => {
    expect(at("15428.00", "3000.00").alternatives).toEqual([]);
  });
});

describe("a member whose group is assumed", () => {
  const on = (amount: string, more: Parameters<typeof person>[2]) =>
    decided({
      region: "RU-PRI",
      appliedOn: day("2023-05-05"),
      members: [person("m1", "applicant"), person("m2", "parent", more)],
      income: [paid(amount, "2023-04")],
    });
  const old = { birthDate: day("1950-01-01") };

  it("is shown of working age too, decisive where that flips the test", () => {
    // Pensioner: (18 646 + 14 711) × 3 = 100 071; of working age: 18 646 × 6 = 111 876.
    const found = on("105000.00", old);
    expect(found).toMatchObject({ incomeTest: "not-below", threshold: { amount: "16678.50" } });
    expect(found.alternatives).toMatchObject([
      {
        question: "assumed pensioners are of working age",
        threshold: "18646.00",
        incomeTest: "below",
      },
    ]);
    expect(decisive(found)).toContain("MEMBER_GROUP_ASSUMED");
    expect(decisive(on("1000.00", old))).not.toContain("MEMBER_GROUP_ASSUMED");
  });

  it("is no question where the group is stated", () => {
    const stated = { ...old, circumstances: ["pensioner"] as const };
    expect(on("105000.00", stated).alternatives).toEqual([]);
    expect(codes(on("105000.00", stated))).not.toContain("MEMBER_GROUP_ASSUMED");
  });
});

describe("the zones of Komi", () => {
  const komi = (zone: "north" | "south" | undefined, region = "RU-KO") =>
    decided({ region, zone, appliedOn: day("2025-07-10"), income: [paid("3000.00", "2025-04")] });
  const shown = (decision: ReturnType<typeof decided>) => [
    decision.threshold?.amount,
    ...decision.alternatives.map(({ threshold }) => threshold),
  ];

  it("are compared with each other and with the average", () => {
    expect(shown(komi("north"))).toEqual(["23717.00", "20393.00"]);
    expect(shown(komi("south"))).toEqual(["19169.00", "20393.00"]);
    expect(shown(komi(undefined))).toEqual(["20393.00", "23717.00", "19169.00"]);
  });

  it("are nothing to another region", () => {
    expect(shown(komi("north", "RU-OMS"))).toEqual(["15428.00"]);
    expect(codes(komi("north", "RU-OMS"))).toEqual([]);
  });
});
