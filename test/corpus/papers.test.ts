import { describe, expect, it } from "vitest";

import { Truth, type TruthFigure } from "../../shared/contracts/truth.ts";
import { randomFrom } from "./invented/random.ts";
import { ndfl } from "./papers/ndfl.ts";
import { OTHER_PAPERS } from "./papers/papers.ts";
import { twoPersons, twoRates } from "./papers/several.ts";
import { compactPlan, fullPlan } from "./plan.ts";
import { samplesPlan } from "./samples.ts";

const SEEDS = Array.from({ length: 40 }, (_, index) => `seed ${index}`);

const kopecks = ({ amount }: TruthFigure) => Math.round(Number(amount) * 100);
const sum = (figures: readonly TruthFigure[]) =>
  figures.reduce((total, figure) => total + kopecks(figure), 0);
const monthly = (truth: Truth, name: string) =>
  truth.figures.filter((figure) => figure.name === name && figure.month !== undefined);
const total = (truth: Truth, name: string) =>
  truth.figures.find((figure) => figure.name === name && figure.month === undefined);

/** Check digits of an INN, worked apart from the code that makes them. */
function isInn(text: string): boolean {
  const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
  const digits = [...text].map(Number);
  const check = (length: number) => {
    const own = weights.slice(weights.length - length);
    return (own.reduce((all, weight, at) => all + weight * (digits[at] ?? 0), 0) % 11) % 10;
  };
  if (digits.length === 10) return check(9) === digits[9];
  return digits.length === 12 && check(10) === digits[10] && check(11) === digits[11];
}

describe("a specimen of the certificate of income", () => {
  it.each(SEEDS)("adds up to the kopeck: %s", (seed) => {
    const { truth } = ndfl(randomFrom(seed));
    const [rate] = truth.figures.map((figure) => figure.rate);
    const base = total(truth, "taxBase");
    const income = total(truth, "totalIncome");
    const deductions = truth.figures.filter(({ name }) => name === "deduction");

    expect(income && kopecks(income)).toBe(sum(monthly(truth, "income")));
    expect(base && kopecks(base)).toBe((income ? kopecks(income) : 0) - sum(deductions));
    if (rate !== undefined && base !== undefined) {
      const tax = Math.floor((kopecks(base) * Number(rate) + 5_000) / 10_000) * 100;
      expect(total(truth, "taxCalculated")?.amount).toBe((tax / 100).toFixed(2));
    }
  });

  it.each(SEEDS)("names nobody real: valid check digits in a synthetic range: %s", (seed) => {
    const { fields } = ndfl(randomFrom(seed)).truth;

    expect(fields["agent.inn"]).toMatch(/^(?:55|22|25|11)00/u);
    expect(fields["person.inn"]).toMatch(/^(?:55|22|25|11)000/u);
    expect([fields["agent.inn"], fields["person.inn"]].every((inn) => isInn(inn ?? ""))).toBe(true);
  });

  it("holds the figures of every person and rate", () => {
    const two = twoPersons(randomFrom("two"));
    const rates = new Set(twoRates(randomFrom("two")).truth.figures.map(({ rate }) => rate));

    expect(two.truth.figures.filter(({ name }) => name === "totalIncome")).toHaveLength(2);
    expect(rates.size).toBe(2);
  });
});

describe.each(Object.entries(OTHER_PAPERS))("a specimen of %s", (name, paper) => {
  it.each(SEEDS.slice(0, 12))("says a truth that keeps the contract: %s", (seed) => {
    const { truth, sheets } = paper(randomFrom(`${name} ${seed}`));

    expect(Truth.safeParse(truth).success).toBe(true);
    expect(sheets.length).toBeGreaterThan(0);
    expect(truth.figures.length === 0).toBe(truth.form === "unknown");
  });

  it.each(SEEDS.slice(0, 12))("prints totals that are the sums of their months: %s", (seed) => {
    const { truth } = paper(randomFrom(`${name} ${seed}`));
    const summed = truth.figures
      .filter(({ month, name: of }) => month === undefined && monthly(truth, of).length > 0)
      .filter(({ code, name: of }) => code === undefined && of !== "deduction");

    expect(summed.map(({ name: of, amount }) => [of, amount])).toEqual(
      summed.map(({ name: of }) => [of, (sum(monthly(truth, of)) / 100).toFixed(2)]),
    );
  });
});

describe("the plans", () => {
  it.each([
    { plan: fullPlan, atLeast: 300 },
    { plan: compactPlan, atLeast: 20 },
    { plan: samplesPlan, atLeast: 4 },
  ])("name $atLeast specimens or more, none twice", ({ plan, atLeast }) => {
    const names = plan().map(({ name }) => name);

    expect(names.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(names).size).toBe(names.length);
  });

  it("make the same paper from the same name", () => {
    const [one] = fullPlan();
    const make = () => one?.paper(randomFrom(one.name));

    expect(make()).toEqual(make());
  });
});
