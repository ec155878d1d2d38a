import type { Attested } from "../../find/attested.ts";
import type { FoundFigure } from "../../find/found-figure.ts";
import { type Amounts, type Identity, rowsIdentity } from "../../proof/identity.ts";

const ROUBLE = 100;

/** The equations of one section of a certificate, over figure indexes. */
export function ndflIdentities(
  figures: readonly FoundFigure[],
  own: readonly number[],
  rate: Attested,
): readonly Identity[] {
  const named = (name: string) => own.filter((index) => figures[index]?.name === name);
  const one = (name: string): number | undefined => named(name)[0];
  const incomes = named("income");
  const total = one("totalIncome");
  return [
    ...(total === undefined || incomes.length === 0 ? [] : [rowsIdentity(incomes, total)]),
    ...baseIdentity(named("deduction"), total, one("taxBase")),
    ...taxIdentity(one("taxBase"), one("taxCalculated"), rate),
    ...withholding(one),
    ...withinIncome(figures, named("deduction"), incomes),
    ...withheldWithinCalculated(figures, one),
  ];
}

/** Total less all deductions is the base, which never falls below zero. */
function baseIdentity(
  deductions: readonly number[],
  total: number | undefined,
  base: number | undefined,
): readonly Identity[] {
  if (total === undefined || base === undefined) return [];
  const rest = (amounts: Amounts) =>
    deductions.reduce((left, deduction) => left - amounts(deduction), amounts(total));
  const members = [...deductions, total, base];
  return [
    {
      code: "total-less-deductions-is-base",
      members,
      holds: (amounts) => Math.max(0, rest(amounts)) === amounts(base),
      proves: (amounts) => (rest(amounts) > 0 ? members : []),
    },
  ];
}

/**
 * Tax at the printed rate, whole roubles, one rouble either way because agents compute it
 * cumulatively by month (НК РФ art. 52 § 6). Without a printed rate nothing is computed.
 */
function taxIdentity(
  base: number | undefined,
  tax: number | undefined,
  rate: Attested,
): readonly Identity[] {
  if (base === undefined || tax === undefined || rate.value === undefined) return [];
  const percent = Number(rate.value);
  const due = (amounts: Amounts) => Math.round((amounts(base) * percent) / 100 / ROUBLE) * ROUBLE;
  return [
    {
      code: "tax-at-printed-rate",
      members: [base, tax],
      holds: (amounts) => Math.abs(due(amounts) - amounts(tax)) <= ROUBLE,
      proves: (amounts) => (due(amounts) === amounts(tax) && amounts(tax) > 0 ? [tax] : []),
    },
  ];
}

/**
 * Tax cannot be withheld too much and too little at once; and where one of the two is printed, it
 * is the difference of calculated and withheld, one rouble either way.
 */
function withholding(one: (name: string) => number | undefined): readonly Identity[] {
  const over = one("taxOverwithheld");
  const short = one("taxNotWithheld");
  const due = one("taxCalculated");
  const held = one("taxWithheld");
  const differences = [over, short].flatMap((index) => index ?? []);
  const both: Identity = {
    code: "over-or-short-withheld-not-both",
    members: differences,
    holds: (amounts) => differences.some((index) => amounts(index) === 0),
    proves: () => [],
  };
  if (due === undefined || held === undefined || differences.length === 0) {
    return differences.length === 2 ? [both] : [];
  }
  const advance = one("advancePayments");
  const members = [due, held, ...differences, ...(advance === undefined ? [] : [advance])];
  const amountOf = (amounts: Amounts, index: number | undefined) =>
    index === undefined ? 0 : amounts(index);
  const balance: Identity = {
    code: "difference-of-tax-is-printed",
    members,
    holds: (amounts) => {
      const printed = amountOf(amounts, short) - amountOf(amounts, over);
      const rest = amounts(due) - amounts(held);
      return (
        printed === 0 ||
        Math.abs(rest - printed) <= ROUBLE ||
        Math.abs(rest - printed - amountOf(amounts, advance)) <= ROUBLE
      );
    },
    proves: () => [],
  };
  return differences.length === 2 ? [both, balance] : [balance];
}

/** What a month's row takes off is no more than what that month's rows give. */
function withinIncome(
  figures: readonly FoundFigure[],
  deductions: readonly number[],
  incomes: readonly number[],
): readonly Identity[] {
  return deductions.flatMap((deduction): Identity[] => {
    const month = figures[deduction]?.month?.value;
    const same = incomes.filter((income) => figures[income]?.month?.value === month);
    if (month === undefined || same.length === 0) return [];
    return [
      {
        code: "deduction-within-income",
        members: [deduction, ...same],
        holds: (amounts) => same.some((income) => amounts(income) >= amounts(deduction)),
        proves: () => [],
      },
    ];
  });
}

/**
 * No more is withheld than was calculated, but for what the paper says was withheld too much. Only
 * where readers agree: a bound settles no dispute between them.
 */
function withheldWithinCalculated(
  figures: readonly FoundFigure[],
  one: (name: string) => number | undefined,
): readonly Identity[] {
  const [due, held, over] = [one("taxCalculated"), one("taxWithheld"), one("taxOverwithheld")];
  if (due === undefined || held === undefined || over === undefined) return [];
  const isDisputed = [due, held, over].some((index) => (figures[index]?.proposals.length ?? 0) > 1);
  if (isDisputed) return [];
  return [
    {
      code: "withheld-within-calculated",
      members: [due, held, over],
      holds: (amounts) => amounts(held) <= amounts(due) + amounts(over) + ROUBLE,
      proves: () => [],
    },
  ];
}
