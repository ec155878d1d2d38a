import { describe, expect, it } from "vitest";

import type { Direction } from "../../../../shared/domain/application.ts";
import { dayAfter, dayBefore } from "../../../../shared/domain/calendar.ts";
import type {
  ContractTerms,
  PaymentKind,
} from "../../../../shared/domain/contract/contract-terms.ts";
import { contractFaults } from "../../../../shared/domain/contract/judge-contract.ts";
import { lastDayOfTerm, monthsLater } from "../../../../shared/domain/contract/later-months.ts";
import type { RefusalCode } from "../../../../shared/domain/contract/refusal.ts";
import { formatMoney, money, moneyOf } from "../../../../shared/domain/money.ts";
import { day, ground, rules, terms } from "./sample-contract.ts";

/** Working-age minimums as the regions' acts have them, typed from the acts a second time. */
const MINIMUMS = [
  ["RU-OMS", "2023-03-31", "14383.00"],
  ["RU-OMS", "2024-01-01", "14958.00"],
  ["RU-OMS", "2025-12-31", "16816.00"],
  ["RU-OMS", "2026-01-01", "17960.00"],
  ["RU-ALT", "2024-02-29", "14991.00"],
  ["RU-ALT", "2025-08-31", "17202.00"],
  ["RU-PRI", "2022-07-15", "18054.00"],
  ["RU-PRI", "2024-12-31", "20044.00"],
  ["RU-PRI", "2025-01-01", "23001.00"],
  ["RU-KO", "2024-05-31", "20044.00"],
] as const;

const times = (amount: string, by: bigint, over = 1n) =>
  formatMoney(money((moneyOf(amount) * by) / over));
const moved = (amount: string, by: bigint) => formatMoney(money(moneyOf(amount) + by));

/** Terms that keep every rule but the one asked about. */
function made(
  region: string,
  startsOn: string,
  direction: Direction,
  {
    months,
    longer = 0,
    payments = [],
  }: {
    readonly months: number;
    readonly longer?: number;
    readonly payments?: readonly (readonly [PaymentKind, string])[];
  },
): ContractTerms {
  const start = day(startsOn);
  const last = lastDayOfTerm(start, months);
  const endsOn = longer === 0 ? last : longer > 0 ? dayAfter(last) : dayBefore(last);
  return {
    ...{ programme: "ru.social-contract", region, direction, startsOn: start, endsOn },
    parties: terms.parties,
    adaptation: { ...terms.adaptation, drawnUpOn: start },
    obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: endsOn })),
    payments: payments.map(([kind, amount], index) => ({
      ...{ id: `p${index}`, kind, amount, dueOn: monthsLater(start, index) },
      ...(index > 0 && { afterEmployment: true }),
    })),
    expenses: [],
  };
}

const broken = (given: ContractTerms) => contractFaults(given, ground, rules);
const many = (kind: PaymentKind, amount: string, count: number) =>
  Array.from({ length: count }, () => [kind, amount] as const);

interface Rule {
  readonly code: RefusalCode;
  /** The figure of law that the refusal names. */
  readonly figure: string;
  /** The terms a step below, at and above what is allowed. */
  readonly at: (region: string, startsOn: string, minimum: string, step: bigint) => ContractTerms;
}

const TERMS: readonly (readonly [Direction, number, string])[] = [
  ["job-search", 9, "job-search.term"],
  ["training", 12, "term.maximum"],
  ["entrepreneurship", 12, "entrepreneurship.term"],
  ["personal-plot", 12, "personal-plot.term"],
  ["other-measures", 6, "other-measures.term"],
];
const EACH: readonly (readonly [Direction, PaymentKind, bigint, string])[] = [
  ["job-search", "monthly", 1n, "job-search.monthly-share"],
  ["job-search", "training-stipend", 2n, "training.monthly-share"],
  ["job-search", "internship", 1n, "internship.monthly-share"],
  ["training", "training-stipend", 2n, "training.monthly-share"],
  ["training", "internship", 1n, "internship.monthly-share"],
  ["other-measures", "monthly", 1n, "other-measures.monthly-share"],
];
const NUMBERS: readonly (readonly [Direction, PaymentKind, number, string])[] = [
  ["job-search", "monthly", 4, "job-search.payments"],
  ["job-search", "training-stipend", 3, "training.months"],
  ["job-search", "internship", 3, "internship.months"],
  ["training", "training-stipend", 3, "training.months"],
  ["training", "internship", 3, "internship.months"],
];
const TOGETHER: readonly (readonly [Direction, PaymentKind, string, string])[] = [
  ["entrepreneurship", "once", "350000.00", "entrepreneurship.maximum"],
  ["personal-plot", "once", "200000.00", "personal-plot.maximum"],
  ["job-search", "training-course", "30000.00", "training.maximum"],
  ["training", "training-course", "30000.00", "training.maximum"],
  ["entrepreneurship", "training-course", "30000.00", "training.maximum"],
  ["personal-plot", "training-course", "30000.00", "training.maximum"],
];

const RULES: readonly Rule[] = [
  ...TERMS.flatMap(([direction, months, figure]): Rule[] => [
    {
      ...{ code: "TERM_TOO_LONG", figure },
      at: (region, startsOn, _, step) =>
        made(region, startsOn, direction, { months, longer: Number(step) }),
    },
    {
      ...{ code: "TERM_TOO_SHORT", figure: "term.minimum" },
      at: (region, startsOn, _, step) =>
        made(region, startsOn, direction, { months: 3, longer: -Number(step) }),
    },
  ]),
  ...EACH.map(
    ([direction, kind, over, figure]): Rule => ({
      ...{ code: "PAYMENT_TOO_LARGE", figure },
      at: (region, startsOn, minimum, step) =>
        made(region, startsOn, direction, {
          months: 6,
          payments: [[kind, moved(times(minimum, 1n, over), step)]],
        }),
    }),
  ),
  ...NUMBERS.map(
    ([direction, kind, most, figure]): Rule => ({
      ...{ code: "TOO_MANY_PAYMENTS", figure },
      at: (region, startsOn, _, step) =>
        made(region, startsOn, direction, {
          months: 9,
          payments: many(kind, "1.00", most + Number(step)),
        }),
    }),
  ),
  ...TOGETHER.map(
    ([direction, kind, most, figure]): Rule => ({
      ...{ code: "PAYMENTS_TOO_LARGE", figure },
      at: (region, startsOn, _, step) =>
        made(region, startsOn, direction, {
          months: 6,
          payments: [
            [kind, moved(times(most, 1n, 2n), 0n)],
            [kind, moved(times(most, 1n, 2n), step)],
          ],
        }),
    }),
  ),
  {
    ...{ code: "PAYMENTS_TOO_LARGE", figure: "other-measures.monthly-share" },
    at: (region, startsOn, minimum, step) =>
      made(region, startsOn, "other-measures", {
        months: 6,
        payments: [["once", moved(times(minimum, 6n), step)]],
      }),
  },
];

describe("a contract that breaks one limit by the smallest step", () => {
  const dated = MINIMUMS.filter(([, startsOn]) => startsOn >= "2022-07-01");

  it.each(dated)("%s from %s, minimum %s", (region, startsOn, minimum) => {
    for (const { code, figure, at } of RULES) {
      const found = ([-1n, 0n, 1n] as const).map((step) =>
        broken(at(region, startsOn, minimum, step)),
      );
      const name = `${code} ${figure}`;
      expect([name, ...found.map((all) => all.map((one) => one.code).join())]).toEqual([
        name,
        "",
        "",
        code,
      ]);
      expect(found[2]?.[0]?.cites.join(" ")).toContain(`: contract.${figure}`);
      expect(found[2]?.[0]?.cites.length).toBeGreaterThan(1);
    }
  });

  it("holds the cap of the first and of the last day on which it is in force", () => {
    const once = (direction: Direction, startsOn: string, amount: string) =>
      broken(made("RU-PRI", startsOn, direction, { months: 6, payments: [["once", amount]] })).map(
        ({ code }) => code,
      );

    expect(once("entrepreneurship", "2022-06-30", "250000.00")).toEqual([]);
    expect(once("entrepreneurship", "2022-06-30", "250000.01")).toEqual(["PAYMENTS_TOO_LARGE"]);
    expect(once("entrepreneurship", "2022-07-01", "350000.00")).toEqual([]);
    expect(once("personal-plot", "2022-06-30", "100000.01")).toEqual(["PAYMENTS_TOO_LARGE"]);
    expect(once("personal-plot", "2022-07-01", "200000.01")).toEqual(["PAYMENTS_TOO_LARGE"]);
  });
});

describe("a contract that breaks a rule of another programme by the smallest step", () => {
  const other = (
    given: Partial<ContractTerms> & {
      readonly startsOn: ContractTerms["startsOn"];
      readonly endsOn: ContractTerms["endsOn"];
    },
    benefit: string | null = null,
  ) => {
    const { territory: _, direction: __, ...rest } = terms;
    const all = {
      ...rest,
      payments: [],
      adaptation: { ...terms.adaptation, drawnUpOn: given.startsOn },
      obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: given.endsOn })),
      ...given,
    };
    return contractFaults(all, { ...ground, monthlyBenefit: benefit }, rules).map(
      ({ code }) => code,
    );
  };

  it.each([
    ["2019-07-01", "2019-12-31", []],
    ["2019-07-01", "2020-01-01", ["TERM_TOO_LONG"]],
    ["2019-08-30", "2020-02-29", []],
    ["2019-08-31", "2020-02-29", []],
    ["2019-08-31", "2020-03-01", ["TERM_TOO_LONG"]],
  ])("Komi's half a year from %s to %s", (startsOn, endsOn, expected) => {
    const place = {
      programme: "ru-ko.family-social-contract",
      region: "RU-KO",
      territory: "Сосногорск",
    };

    expect(other({ ...place, startsOn: day(startsOn), endsOn: day(endsOn) })).toEqual(expected);
  });

  it.each([
    ["kz.orleu", "2015-07-01", "2015-12-31", []],
    ["kz.orleu", "2015-07-01", "2016-01-01", ["TERM_TOO_LONG"]],
    ["kz.asp", "2026-01-15", "2026-03-31", []],
    ["kz.asp", "2026-01-15", "2026-04-01", ["TERM_TOO_LONG"]],
    ["kz.asp", "2025-06-30", "2025-06-30", []],
  ])("the term of %s from %s to %s", (programme, startsOn, endsOn, expected) => {
    expect(
      other({ programme, region: "KZ-11", startsOn: day(startsOn), endsOn: day(endsOn) }, "10.00"),
    ).toEqual(expected);
  });

  it.each([
    ["24244.99", []],
    ["24245.00", []],
    ["24245.01", ["PAYMENT_TOO_LARGE"]],
  ])("the benefit of the decision, paid as %s", (amount, expected) => {
    const payments = [
      { id: "p", kind: "conditional-cash" as const, amount, dueOn: day("2026-02-01") },
    ];
    const term = { startsOn: day("2026-01-01"), endsOn: day("2026-03-31") };

    expect(other({ programme: "kz.asp", region: "KZ-11", ...term, payments }, "24245.00")).toEqual(
      expected,
    );
  });
});

describe("the article of a refusal", () => {
  const cites = (programme: string, region: string, startsOn: string) => {
    const all = {
      ...made(region, startsOn, "training", { months: 3 }),
      programme,
      obligations: [],
    };
    return contractFaults(all, ground, rules).find(({ code }) => code === "NO_DUTY_OF_CITIZEN")
      ?.cites;
  };

  it("is of the country and of the day", () => {
    expect(cites("ru.social-contract", "RU-OMS", "2025-08-01")).toEqual(["178-FZ art. 8.1"]);
    expect(cites("kz.orleu", "KZ-11", "2015-08-01")).toEqual(["Law 246-II of 17.07.2001"]);
    expect(cites("kz.asp", "KZ-11", "2026-01-01")).toEqual(["Social Code 224-VII art. 122"]);
    const long = (startsOn: string) =>
      broken(made("RU-OMS", startsOn, "job-search", { months: 9, longer: 1 }))[0]?.cites[0];
    expect(long("2024-01-01")).toBe("178-FZ art. 8.1; Decree 1931");
    expect(long("2023-12-31")).toBe("178-FZ art. 8.1; federal rules before Decree 1931");
  });
});
