import type { Attested } from "../../find/attested.ts";
import type { FoundFigure } from "../../find/found-figure.ts";
import { type Amounts, type Identity, sumIdentity } from "../../proof/identity.ts";

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
    ...(total === undefined || incomes.length === 0
      ? []
      : [sumIdentity("rows-sum-to-total", incomes, total)]),
    ...baseIdentity(named("deduction"), total, one("taxBase")),
    ...taxIdentity(one("taxBase"), one("taxCalculated"), rate),
    ...withholding(one),
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

/** Tax cannot be withheld too much and too little at once. */
function withholding(one: (name: string) => number | undefined): readonly Identity[] {
  const over = one("taxOverwithheld");
  const short = one("taxNotWithheld");
  if (over === undefined || short === undefined) return [];
  return [
    {
      code: "over-or-short-withheld-not-both",
      members: [over, short],
      holds: (amounts) => amounts(over) === 0 || amounts(short) === 0,
      proves: () => [],
    },
  ];
}
