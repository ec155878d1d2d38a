import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { money } from "../../../../shared/domain/money.ts";
import { ratio } from "../../../../shared/domain/ratio.ts";
import { decimalText } from "../../../../shared/domain/report/decimal.ts";
import { agreedOn, boundedSum, exactSum } from "../../../../shared/domain/report/growth.ts";
import { GrowthPool, PlaceList } from "../../../../shared/domain/report/growth-pool.ts";
import { ReportInTheMaking } from "../../../../shared/domain/report/register-report.ts";
import type { RegisterRow } from "../../../../shared/domain/report/register-row.ts";
import { withoutSmallCells } from "../../../../shared/domain/report/small-cells.ts";

const DAYS = ["2024-01-01", "2024-03-01", "2024-06-30", "2024-07-01", "2024-12-31"];
const known = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });
const count = fc.nat(9);
const amount = fc.bigInt(0n, 3_000_000n).map(money);
const day = fc.constantFrom(...DAYS).map((text) => text as CalendarDate);

const row: fc.Arbitrary<RegisterRow> = fc
  .record({
    programme: known(fc.constantFrom("a", "b")),
    territory: known(fc.constantFrom("x", "y")),
    direction: known(fc.constantFrom("job-search", "training", "personal-plot")),
    concludedOn: known(day),
    endedOn: known(day),
    sizes: fc.tuple(count, count, count, count).map((all) => all.toSorted((a, b) => b - a)),
    perCapitaBefore: known(amount),
    perCapitaAfter: known(amount),
    minimumAfter: known(fc.bigInt(1n, 3_000_000n).map(money)),
  })
  .map(({ sizes: [members = 1, ableBodied = 0, active = 0, children = 0], ...rest }) => ({
    ...rest,
    ...{ contractId: "c", region: null, members: members + 1, children, ableBodied },
    ableBodiedInMeasures: active,
  })) as fc.Arbitrary<RegisterRow>;

const BLANK: RegisterRow = {
  ...{ contractId: "c", programme: null, region: null, territory: null, direction: null },
  ...{ concludedOn: "2024-01-01" as CalendarDate, endedOn: null, members: 3, children: null },
  ...{ ableBodied: null, ableBodiedInMeasures: null },
  ...{ perCapitaBefore: null, perCapitaAfter: null, minimumAfter: null },
};

/** The same indicators, computed in one go over all rows, as somebody else would. */
function elsewhere(rows: readonly RegisterRow[], asOf: string) {
  const concluded = rows.filter((one) => one.concludedOn !== null && one.concludedOn <= asOf);
  const ended = rows.filter(
    (one) => one.endedOn !== null && one.endedOn <= asOf && !((one.concludedOn ?? "") > asOf),
  );
  const covered = [...concluded, ...ended.filter((one) => one.concludedOn === null)];
  const both = ended.flatMap(({ perCapitaBefore: before, perCapitaAfter: after }) =>
    before === null || after === null ? [] : { before, after },
  );
  const above = ended.filter(
    ({ perCapitaAfter: after, minimumAfter: line }) =>
      after !== null && line !== null && after > line,
  );
  const growths = both
    .filter(({ before }) => before > 0n)
    .map(({ before, after }) => Number(after) / Number(before))
    .toSorted((one, other) => one - other);
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    "contracts-concluded": concluded.length,
    "contracts-in-force": concluded.filter((one) => !((one.endedOn ?? "9") <= asOf)).length,
    "contracts-ended": ended.length,
    "share-with-children": share(
      concluded.filter(({ children }) => (children ?? 0) > 0).length,
      concluded.length,
    ),
    "share-income-rose": share(
      both.filter(({ before, after }) => after > before).length,
      both.length,
    ),
    "share-above-minimum-contracts": share(above.length, covered.length),
    "share-above-minimum-persons": share(
      sum(above.map(({ members }) => members)),
      sum(covered.map(({ members }) => members)),
    ),
    "income-growth-mean": share(sum(growths), growths.length),
    "income-growth-median":
      growths.length === 0
        ? null
        : ((growths[(growths.length - 1) >> 1] ?? 0) + (growths[growths.length >> 1] ?? 0)) / 2,
    activation: share(
      sum(covered.map((one) => one.ableBodiedInMeasures)),
      sum(covered.map(({ ableBodied }) => ableBodied)),
    ),
  };
}

const share = (part: number, all: number) => (all === 0 ? null : part / all);

describe("a report", () => {
  it("says what anybody else computes from the same register", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), day, (rows, asOf) => {
        const making = new ReportInTheMaking({ asOf });
        const sane = rows.filter(
          ({ concludedOn, endedOn }) => (endedOn ?? "9") >= (concludedOn ?? ""),
        );
        for (const one of sane) making.add(one);
        const { indicators } = making.finish();
        for (const [name, expected] of Object.entries(elsewhere(sane, asOf))) {
          const value = indicators.find((one) => one.name === name)?.value ?? null;
          if (expected === null) expect([name, value]).toEqual([name, null]);
          else expect(value, name).toBeCloseTo(expected, 5);
        }
      }),
    );
  });

  it("has groups that add up to the whole", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), day, (rows, asOf) => {
        const making = new ReportInTheMaking({ asOf });
        for (const one of rows) making.add(one);
        const { indicators, breakdowns } = making.finish();
        const of = (list: typeof indicators) =>
          list.find(({ name }) => name === "contracts-covered")?.value ?? 0;
        for (const by of ["territory", "direction", "children"]) {
          const groups = breakdowns.filter((one) => one.by === by).map((one) => of(one.indicators));
          expect(groups.reduce((total, one) => total + one, 0)).toBe(of(indicators));
        }
      }),
    );
  });

  it("publishes no cell from which a small one follows", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const making = new ReportInTheMaking({ asOf: "2024-12-31" as CalendarDate });
        for (const one of rows) making.add(one);
        const { indicators } = withoutSmallCells(making.finish(), 5);
        const cells = indicators.filter(({ name }) => name.startsWith("concluded/"));
        const shown = cells.filter((one) => one.protected !== true);
        const hidden = cells.length - shown.length;
        const whole = indicators.find(({ name }) => name === "contracts-concluded");
        const rest =
          (whole?.numerator ?? 0) - shown.reduce((total, one) => total + (one.numerator ?? 0), 0);

        expect(
          shown.every(({ numerator }) => (numerator ?? 0) === 0 || (numerator ?? 0) >= 5),
        ).toBe(true);
        if (whole?.protected !== true && hidden === 1) expect(rest).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe("a published report", () => {
  const group = known(fc.constantFrom("x", "y", "z", "w"));
  const wide = fc.tuple(row, group).map(([one, territory]) => ({ ...one, territory }));
  const sums = [
    (name: string) => name === "contracts-concluded" || name.startsWith("concluded/"),
    (name: string) => name === "contracts-in-force" || name.startsWith("in-force/"),
    (name: string) => ["contracts-covered", "contracts-in-force", "contracts-ended"].includes(name),
  ];

  it("leaves no sum with one figure left out, in no breakdown and no group", () => {
    fc.assert(
      fc.property(fc.array(wide, { maxLength: 90 }), fc.boolean(), (rows, inPeriod) => {
        const [from, to] = ["2024-03-01", "2024-07-01"] as [CalendarDate, CalendarDate];
        const period = inPeriod ? { from, to } : undefined;
        const making = new ReportInTheMaking({ asOf: "2024-12-31" as CalendarDate, period });
        for (const one of rows) making.add(one);
        const exact = making.finish();
        const shown = withoutSmallCells(exact, 5);
        const tables = (one: typeof exact, by: string) => [
          one.indicators,
          ...one.breakdowns.filter((part) => part.by === by).map((part) => part.indicators),
        ];
        for (const by of ["territory", "direction", "children"]) {
          const [known, published] = [tables(exact, by), tables(shown, by)];
          const cells = known.flatMap((table, at) =>
            table.flatMap((cell, place) => {
              const out = published[at]?.[place]?.protected === true;
              return cell.kind === "count" || cell.name.includes("/") ? { at, cell, out } : [];
            }),
          );
          const told = (which: typeof cells) => {
            const [hidden, second] = which.filter(({ out }) => out);
            if (hidden === undefined || second !== undefined) return false;
            const others = which.filter(({ out, cell }) => !out && (cell.numerator ?? 0) > 0);
            return (hidden.cell.numerator ?? 0) > 0 && others.length > 0;
          };
          const names = [...new Set(cells.map(({ cell }) => cell.name))];
          expect(
            names.filter((name) => told(cells.filter((one) => one.cell.name === name))),
          ).toEqual([]);
          for (const at of known.keys()) {
            const own = cells.filter((one) => one.at === at);
            expect(sums.filter((is) => told(own.filter(({ cell }) => is(cell.name))))).toEqual([]);
          }
          expect(
            cells.some(
              ({ out, cell: { numerator } }) => !out && [1, 2, 3, 4].includes(numerator ?? 0),
            ),
          ).toBe(false);
        }
      }),
    );
  });

  it("leaves the two smallest territories out where one is small, and the rest as it is", () => {
    const making = new ReportInTheMaking({ asOf: "2024-12-31" as CalendarDate });
    for (const [territory, count] of [
      ["x", 3],
      ["y", 9],
      ["z", 40],
    ] as const) {
      for (let index = 0; index < count; index += 1) {
        making.add({ ...BLANK, contractId: `${territory}${index}`, territory });
      }
    }
    const { breakdowns } = withoutSmallCells(making.finish(), 5);
    const concluded = breakdowns
      .filter(({ by }) => by === "territory")
      .map(({ indicators }) => indicators.find(({ name }) => name === "contracts-concluded"));

    expect(concluded.map((one) => one?.numerator)).toEqual([null, null, 40]);
  });
});

describe("the mean growth", () => {
  it("lies between its bounds, and falls back to the exact sum where they disagree", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.bigInt(1n, 99_999n), fc.bigInt(0n, 99_999n))), (pairs) => {
        const [pool, places] = [new GrowthPool(), new PlaceList()];
        for (const [before, after] of pairs) places.add(pool.add(before, after));
        const bounds = boundedSum(pool, places);
        const exact = exactSum(pool, places);
        const left = bounds.low.numerator * exact.denominator;
        const right = bounds.high.numerator * exact.denominator;
        const middle = exact.numerator * bounds.low.denominator;

        expect(left <= middle && middle <= right).toBe(true);
      }),
    );
    const wide = { low: ratio(0n, 1n), high: ratio(1n, 1n) };
    expect(agreedOn(wide, 1n, decimalText)).toBeUndefined();
    expect(() => new GrowthPool().add(0n, 1n)).toThrow(/above 0/u);
  });

  it("keeps its order through many pairs", () => {
    const [pool, places] = [new GrowthPool(), new PlaceList()];
    for (let index = 1n; index <= 5000n; index += 1n) places.add(pool.add(3n, index));
    const last = places.all().at(-1) ?? 0;

    expect(pool.at(last)).toEqual({ before: 3n, after: 5000n });
    expect(pool.compare(0, last)).toBe(-1);
    expect(pool.compare(last, 0)).toBe(1);
    expect(pool.compare(last, last)).toBe(0);
  });
});
