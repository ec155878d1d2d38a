import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../shared/domain/calendar.ts";
import {
  dayAfter,
  dayBefore,
  monthAt,
  monthIndex,
  monthOf,
} from "../../../shared/domain/calendar.ts";
import { formatMoney, money, moneyOf } from "../../../shared/domain/money.ts";
import { LAW } from "../../../shared/law/law.ts";
import { type application, day, decided, paid, person } from "./make-case.ts";

const OPEN_END = "2026-12-31" as CalendarDate;

/** Every value of every per-capita minimum, as a caseworker would look it up. */
const minimums = LAW.packs
  .flatMap(({ parameters }) => parameters)
  .filter(
    ({ parameter, jurisdiction }) =>
      /^subsistence-minimum\.per-capita(\.north|\.south)?$/u.test(parameter) &&
      jurisdiction !== "RU",
  )
  .flatMap(({ parameter, jurisdiction, values }) =>
    values.flatMap((value) =>
      value.value === null || value.knownTo !== undefined
        ? []
        : { ...value, value: value.value, jurisdiction, zone: parameter.split(".")[2] },
    ),
  );

/** From 2024 on every region compares with the minimum per capita. */
const perCapita = minimums.filter(({ validFrom }) => validFrom >= "2024-01-01");

const zoneOf = (zone: string | undefined) =>
  zone === "north" || zone === "south" ? zone : undefined;

const at = (validFrom: CalendarDate, validTo: CalendarDate | undefined) =>
  ["first", "last"].map((which) => (which === "first" ? validFrom : (validTo ?? OPEN_END)));

const edges = perCapita.flatMap(({ jurisdiction, zone, value, validFrom, validTo }) =>
  at(validFrom, validTo).flatMap((appliedOn) =>
    [1, 3].flatMap((size) =>
      [-1n, 0n, 1n].map((kopecks) => ({ jurisdiction, zone, value, appliedOn, size, kopecks })),
    ),
  ),
);

const TESTS = new Map([
  [-1n, { incomeTest: "below", outcome: "eligible" }],
  [0n, { incomeTest: "at-line", outcome: "not-eligible" }],
  [1n, { incomeTest: "not-below", outcome: "not-eligible" }],
]);

const family = (size: number) => [
  person("m1", "applicant"),
  ...Array.from({ length: size - 1 }, (_, index) =>
    person(`c${index}`, "child", { birthDate: day("2015-01-01") }),
  ),
];

/** The last month of the period of an application since 2024. */
const received = (appliedOn: CalendarDate) => monthAt(monthIndex(monthOf(appliedOn)) - 2);

describe("the minimum of every region and year", () => {
  it.each(edges)(
    "decides at $kopecks kopeck: $jurisdiction $zone on $appliedOn, family of $size",
    ({ jurisdiction, zone, value, appliedOn, size, kopecks }) => {
      const limit = moneyOf(value) * 3n * BigInt(size) + kopecks;
      const decision = decided({
        region: jurisdiction,
        zone: zoneOf(zone),
        appliedOn,
        members: family(size),
        income: [paid(formatMoney(money(limit)), received(appliedOn))],
      });

      expect(decision.threshold?.amount).toBe(value);
      expect(decision).toMatchObject(TESTS.get(kopecks) ?? {});
      expect(decision.review.some(({ code }) => code === "AT_LINE")).toBe(kopecks === 0n);
    },
  );

  it.each(minimums.filter(({ zone }) => zone === undefined))(
    "holds from its first day to its last: $jurisdiction from $validFrom",
    ({ jurisdiction, value, validFrom, validTo }) => {
      const on = (appliedOn: CalendarDate) => {
        const thresholds = decided({ region: jurisdiction, appliedOn });
        const { alternatives, threshold } = thresholds;
        return [threshold?.amount, ...alternatives.map((other) => other.threshold)];
      };
      const working = (appliedOn: CalendarDate) => on(appliedOn).includes(value);
      const weighted = /RU-(OMS|PRI)/u.test(jurisdiction) && validFrom < "2024-01-01";
      if (weighted) {
        expect(on(validFrom)).not.toContain(undefined);
        return;
      }
      expect([validFrom, validTo ?? OPEN_END].map(working)).toEqual([true, true]);
      expect([dayBefore(validFrom), dayAfter(validTo ?? OPEN_END)].map(working)).toEqual([
        false,
        false,
      ]);
    },
  );
});

describe("a change of regime", () => {
  const months = (appliedOn: string) => decided({ appliedOn: day(appliedOn) }).period.months;
  const counts = (appliedOn: string, more: Parameters<typeof application>[0]) =>
    decided({ appliedOn: day(appliedOn), ...more }).total;

  it("shifts the period by a month on 1 January 2024, so that both days see the same months", () => {
    expect(months("2023-12-31")).toEqual(["2023-09", "2023-10", "2023-11"]);
    expect(months("2024-01-01")).toEqual(["2023-09", "2023-10", "2023-11"]);
    expect(months("2023-11-30")).toEqual(["2023-08", "2023-09", "2023-10"]);
  });

  it.each([
    ["2025-07-10", ["2025-03", "2025-04", "2025-05"]],
    ["2025-12-31", ["2025-08", "2025-09", "2025-10"]],
    ["2025-01-01", ["2024-09", "2024-10", "2024-11"]],
    ["2025-11-15", ["2025-07", "2025-08", "2025-09"]],
  ])("averages for %s over %j", (appliedOn, expected) => {
    expect(months(appliedOn)).toEqual(expected);
  });

  it("leaves the grandmother out on 1 January 2024", () => {
    const members = [person("m1", "applicant"), person("g", "grandparent")];
    const income = [paid("100.00", "2023-10", { memberId: "g" })];

    expect(counts("2023-12-31", { members, income })).toBe("100.00");
    expect(counts("2024-01-01", { members, income })).toBe("0.00");
  });

  it("stops counting income in kind and gross business income on 1 January 2024", () => {
    const income = [
      paid("1.00", "2023-10", { kind: "in-kind" }),
      paid("100.00", "2023-10", { kind: "business", expenses: "40.00" }),
    ];
    expect(counts("2023-12-31", { income })).toBe("101.00");
    expect(counts("2024-01-01", { income })).toBe("60.00");
  });

  it("stops counting the unified benefit on 13 February 2025, in doubt until the end of the month", () => {
    const income = [paid("100.00", "2024-11", { kind: "unified-child-benefit" })];
    const on = (appliedOn: string) => {
      const decision = decided({ appliedOn: day(appliedOn), income });
      return [decision.total, decision.review.map(({ code }) => code)];
    };
    expect(on("2025-02-12")).toEqual(["100.00", []]);
    expect(on("2025-02-13")).toEqual(["0.00", ["UNIFIED_BENEFIT_FIRST_DAYS", "ZERO_INCOME"]]);
    expect(on("2025-02-28")).toEqual(["0.00", ["UNIFIED_BENEFIT_FIRST_DAYS", "ZERO_INCOME"]]);
    expect(on("2025-03-01")).toEqual(["0.00", ["ZERO_INCOME"]]);
  });

  it.each([
    ["2022-03-18", "100.00"],
    ["2022-03-19", "0.00"],
    ["2022-12-31", "0.00"],
    ["2023-01-01", "100.00"],
  ])("leaves the pay of a dismissed member out on %s: %s", (appliedOn, total) => {
    const dismissed = person("m1", "applicant", {
      circumstances: ["unemployed"],
      dismissedOn: day("2022-03-01"),
    });
    const received = monthAt(monthIndex(monthOf(day(appliedOn))) - 1);
    expect(counts(appliedOn, { members: [dismissed], income: [paid("100.00", received)] })).toBe(
      total,
    );
  });

  it("leaves no pay out of a member dismissed before March 2022, or not recognised unemployed", () => {
    const total = (more: Parameters<typeof person>[2]) =>
      counts("2022-06-20", {
        members: [person("m1", "applicant", more)],
        income: [paid("100.00", "2022-04")],
      });
    expect(total({ circumstances: ["unemployed"], dismissedOn: day("2022-02-28") })).toBe("100.00");
    expect(total({ circumstances: ["unemployed"] })).toBe("100.00");
    expect(total({ dismissedOn: day("2022-04-15") })).toBe("100.00");
  });

  it("leaves the income of a mobilised member out on 29 October 2022", () => {
    const members = [person("m1", "applicant", { circumstances: ["mobilised"] })];
    const income = [paid("100.00", "2022-09")];
    expect(counts("2022-10-28", { members, income })).toBe("100.00");
    expect(counts("2022-10-29", { members, income })).toBe("0.00");
  });

  it("tests no income of a participant of the operation from 1 January 2026", () => {
    const members = [person("m1", "applicant", { circumstances: ["svo-participant"] })];
    const on = (appliedOn: string) => {
      const months = decided({ appliedOn: day(appliedOn) }).period.months;
      const income = [paid("900000.00", months[0] ?? "")];
      const { incomeTest, outcome, review } = decided({
        appliedOn: day(appliedOn),
        members,
        income,
      });
      return [incomeTest, outcome, review.map(({ code }) => code)];
    };
    expect(on("2025-12-31")).toEqual(["not-below", "not-eligible", []]);
    expect(on("2026-01-01")).toEqual(["not-below", "eligible", ["SVO_NO_INCOME_TEST"]]);
  });

  it("extends that to the family in Altai Krai alone", () => {
    const members = [
      person("m1", "applicant"),
      person("m2", "spouse", { circumstances: ["svo-participant"] }),
    ];
    const on = (region: string) =>
      decided({
        region,
        appliedOn: day("2026-05-05"),
        members,
        income: [paid("900000.00", "2026-02")],
      });
    expect(on("RU-ALT")).toMatchObject({ outcome: "eligible" });
    expect(on("RU-OMS")).toMatchObject({ outcome: "not-eligible" });
    expect(on("RU-OMS").review).toMatchObject([{ code: "SVO_FAMILY_MEMBER", decisive: true }]);
  });
});
