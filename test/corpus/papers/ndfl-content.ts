import { dayAfter } from "../invented/calendar.ts";
import { kppFor, organisationInn, personInn } from "../invented/identifiers.ts";
import { sumOf, wage, wholeRoubles } from "../invented/money.ts";
import { employer, type Person, person } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";

/** One line of section 3; amounts in kopecks. */
export interface NdflRow {
  readonly month: number;
  readonly code: string;
  readonly income: number;
  readonly deductionCode?: string;
  readonly deduction?: number;
}

/** Sections 3 to 5 for one tax rate; amounts in kopecks. */
export interface NdflRate {
  readonly rate: number;
  readonly rows: readonly NdflRow[];
  readonly section4: readonly { readonly code: string; readonly amount: number }[];
  readonly totalIncome: number;
  readonly taxBase: number;
  readonly taxCalculated: number;
  readonly taxWithheld: number;
  readonly taxOverwithheld: number;
  readonly taxNotWithheld: number;
  readonly incomeNotTaxed: number;
}

/** Everything that a certificate of income and tax says. */
export interface NdflContent {
  readonly year: number;
  readonly issuedOn: string;
  readonly person: Person;
  readonly personInn: string;
  readonly agent: {
    readonly name: string;
    readonly inn: string;
    readonly kpp: string;
    readonly oktmo: string;
    readonly phone: string;
  };
  readonly rates: readonly NdflRate[];
}

/** What a certificate is to contain. */
export interface NdflWish {
  readonly year: number;
  readonly longEmployer: boolean;
  /** Most rows that both halves of section 3 hold. */
  readonly slots: number;
  readonly rates: readonly number[];
}

/** A certificate whose sums hold to the kopeck. */
export function ndflContent(wish: NdflWish, random: Random): NdflContent {
  const inn = organisationInn(random);
  const lastMonth = random.chance(0.6) ? 12 : random.whole(3, 11);
  const firstMonth = random.chance(0.7) ? 1 : random.whole(1, Math.max(1, lastMonth - 2));
  const rates = wish.rates.map((rate, index) => {
    const rows =
      index === 0
        ? wageRows(firstMonth, lastMonth, wish.slots, rate, random)
        : extraRows(firstMonth, lastMonth, rate, random);
    return totals(rate, rows, rate === 13 ? childDeductions(rows, wish.year, random) : [], random);
  });
  return {
    year: wish.year,
    issuedOn: dayAfter(`${wish.year}-${String(lastMonth).padStart(2, "0")}`, random),
    person: person(random),
    personInn: personInn(random),
    agent: {
      name: employer(random, wish.longEmployer),
      inn,
      kpp: kppFor(inn),
      oktmo: `${random.pick(["52701000", "01716000", "87725000", "05701000"])}`,
      phone: `8(3812)${random.whole(10, 99)}-${random.whole(10, 99)}-${random.whole(10, 99)}`,
    },
    rates,
  };
}

function wageRows(first: number, last: number, slots: number, rate: number, random: Random) {
  const usual = wage(random, 19_500, 62_000);
  const varies = random.chance(0.5);
  const wageCode = random.chance(0.85) ? "2000" : "2010";
  const rows: NdflRow[] = [];
  for (let month = first; month <= last; month += 1) {
    const income = varies ? wage(random, 19_500, 62_000) : usual;
    rows.push({ month, code: wageCode, income });
    const spare = slots - rows.length - (last - month);
    if (spare > 0 && random.chance(0.35)) rows.push(secondRow(month, rate, random));
    if (spare > 1 && random.chance(0.08)) rows.push({ month, code: "2300", income: sick(random) });
  }
  return rows.sort((one, other) => one.month - other.month || one.code.localeCompare(other.code));
}

function secondRow(month: number, rate: number, random: Random): NdflRow {
  const code = random.pick([
    "2002",
    "2003",
    "2012",
    "2012",
    "2300",
    "2760",
    "2720",
    "4800",
    "2013",
  ]);
  if (code === "2300") return { month, code, income: sick(random) };
  const income = wage(random, 4_100, 24_000);
  if (rate !== 13 || (code !== "2760" && code !== "2720")) return { month, code, income };
  return {
    month,
    code,
    income,
    deductionCode: code === "2760" ? "503" : "501",
    deduction: 400_000,
  };
}

function sick(random: Random): number {
  return random.whole(180_000, 1_450_000);
}

/** Rows under a second rate: dividends at 13 or 15 per cent, prizes and savings at 35. */
function extraRows(first: number, last: number, rate: number, random: Random): NdflRow[] {
  const code = rate === 35 ? "2740" : "1010";
  const months = rate === 35 ? [last] : [first, last];
  return [...new Set(months)].map((month) => ({
    month,
    code,
    income: wage(random, 5_000, 30_000),
  }));
}

function childDeductions(rows: readonly NdflRow[], year: number, random: Random) {
  const months = new Set(rows.map(({ month }) => month)).size;
  const perMonth = year >= 2025 ? [1_400, 2_800, 6_000] : [1_400, 1_400, 3_000];
  const children = random.pick([0, 0, 1, 2, 2, 3]);
  const codes = ["126", "127", "128"].slice(0, children);
  return codes.map((code, index) => ({ code, amount: (perMonth[index] ?? 0) * 100 * months }));
}

function totals(
  rate: number,
  rows: readonly NdflRow[],
  section4: NdflRate["section4"],
  random: Random,
): NdflRate {
  const plain = ndflRate(rate, rows, section4);
  const missing = random.chance(0.12) ? random.whole(1, 9) * 13_000 : 0;
  const taxNotWithheld = missing < plain.taxCalculated ? missing : 0;
  const excess = random.chance(0.08) ? random.whole(11, 900) * 100 : 0;
  const taxOverwithheld = taxNotWithheld === 0 ? excess : 0;
  return {
    ...plain,
    taxWithheld: plain.taxCalculated - taxNotWithheld + taxOverwithheld,
    taxOverwithheld,
    taxNotWithheld,
    incomeNotTaxed: Math.round(taxNotWithheld / rate) * 100,
  };
}

/** Sections 3 to 5 with their sums, everything calculated also withheld. */
export function ndflRate(
  rate: number,
  rows: readonly NdflRow[],
  section4: NdflRate["section4"] = [],
): NdflRate {
  const totalIncome = sumOf(rows.map(({ income }) => income));
  const rowDeductions = sumOf(rows.map(({ deduction = 0 }) => deduction));
  const wanted = sumOf(section4.map(({ amount }) => amount)) + rowDeductions;
  const kept = wanted < totalIncome ? section4 : [];
  const taxBase = totalIncome - rowDeductions - sumOf(kept.map(({ amount }) => amount));
  const taxCalculated = wholeRoubles(taxBase, rate);
  return {
    rate,
    rows,
    section4: kept,
    totalIncome,
    taxBase,
    taxCalculated,
    taxWithheld: taxCalculated,
    taxOverwithheld: 0,
    taxNotWithheld: 0,
    incomeNotTaxed: 0,
  };
}
