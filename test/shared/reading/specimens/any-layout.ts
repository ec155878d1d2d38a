import fc from "fast-check";
import { MONTHS as MONTH_NAMES } from "../../../corpus/invented/calendar.ts";

import { NOTATIONS, type OtherLayout, table } from "./other-layouts.ts";

/** What a random table of a form looks like: its words, and its amounts from one random amount. */
interface Template {
  readonly form: string;
  readonly lines: readonly string[];
  readonly heads: readonly string[];
  readonly names: readonly string[];
  readonly totals?: readonly string[];
  readonly between?: readonly string[];
  readonly code?: string;
  readonly amounts: (kopecks: number) => readonly number[];
}

const share = (kopecks: number, of: number): number => Math.round(kopecks * of);
const tax = (kopecks: number): number => share(kopecks, 0.13);

const TEMPLATES: readonly Template[] = [
  {
    form: "ru.salary",
    lines: ["СПРАВКА О ЗАРАБОТНОЙ ПЛАТЕ", "Выдана Кедровой Анне Павловне"],
    heads: ["Месяц", "Начислено", "Удержано НДФЛ", "К выдаче"],
    names: ["accrued", "taxWithheld", "paid"],
    amounts: (pay) => [pay, tax(pay), pay - tax(pay)],
  },
  {
    form: "ru.npd-1122036",
    lines: [
      "Форма по КНД 1122036",
      "о состоянии расчетов (доходах) по налогу на профессиональный доход",
    ],
    heads: ["Месяц", "Сумма дохода, руб.", "Сумма налога, руб."],
    names: ["income", "taxCalculated"],
    totals: ["totalIncome", "taxCalculated"],
    amounts: (pay) => [pay, share(pay, 0.04)],
  },
  {
    form: "ru.sfr-payments",
    lines: [
      "Фонд пенсионного и социального страхования Российской Федерации",
      "Справка о выплатах за период",
    ],
    heads: ["Месяц", "Вид выплаты", "Сумма, руб."],
    between: ["Страховая пенсия"],
    names: ["pension"],
    totals: ["total"],
    amounts: (pay) => [pay],
  },
  {
    form: "ru.unemployment",
    lines: ["Центр занятости населения", "СПРАВКА", "признана безработной, пособие по безработице"],
    heads: ["Месяц", "Начислено", "Удержано", "Выплачено"],
    names: ["accrued", "withheld", "paid"],
    amounts: (pay) => [pay, share(pay, 0.25), pay - share(pay, 0.25)],
  },
  {
    form: "ru.child-benefit",
    lines: ["СПРАВКА о размере пособия на ребенка (детей)"],
    heads: ["Месяц", "Вид пособия", "Сумма"],
    between: ["Пособие"],
    names: ["benefit"],
    totals: ["total"],
    amounts: (pay) => [pay],
  },
  {
    form: "ru.scholarship",
    lines: ["Справка о размере стипендии", "студент 2 курса очной формы обучения"],
    heads: ["Месяц", "Вид стипендии", "Сумма, руб."],
    between: ["социальная"],
    names: ["income"],
    totals: ["total"],
    amounts: (pay) => [pay],
  },
  {
    form: "ru.alimony",
    lines: ["СПРАВКА об удержанных алиментах", "по исполнительному листу 1/4 заработка"],
    heads: ["Месяц", "Заработок", "НДФЛ", "Удержано алиментов"],
    names: ["accrued", "taxWithheld", "withheld"],
    amounts: (pay) => [pay, tax(pay), share(pay - tax(pay), 0.25)],
  },
  {
    form: "kz.settlement",
    lines: ["СПРАВКА о расчетах с физическим лицом", "ИИН физического лица: 900101300007"],
    heads: ["Месяц", "Сумма облагаемого дохода", "Сумма выплаченного дохода"],
    names: ["taxBase", "paid"],
    amounts: (pay) => [share(pay, 0.7), pay],
  },
  {
    form: "kz.salary",
    lines: ["Жалақы туралы анықтама / Справка о заработной плате", "ЖСН / ИИН: 900101300007"],
    heads: ["Айы / Месяц", "Начислено", "ИПН", "Удержано всего", "К выдаче"],
    names: ["accrued", "taxWithheld", "withheld", "paid"],
    amounts: (pay) => [pay, share(pay, 0.07), share(pay, 0.19), pay - share(pay, 0.19)],
  },
  {
    form: "kz.enpf",
    lines: ["Единый накопительный пенсионный фонд", "Выписка с индивидуального пенсионного счета"],
    heads: ["Период", "Вид взноса", "Сумма, тенге"],
    between: ["ОПВ"],
    code: "ОПВ",
    names: ["paid"],
    totals: ["total"],
    amounts: (pay) => [pay],
  },
];

/** How a month is printed: in words, in digits, or without its year, which then stands above. */
const MONTHS: readonly ((month: number, year: number) => string)[] = [
  (month, year) => `${MONTH_NAMES[month - 1]} ${year}`,
  (month, year) => `${String(month).padStart(2, "0")}.${year}`,
  (month) => MONTH_NAMES[month - 1] ?? "",
];

/** Any monthly paper with a line of totals: form, months, amounts and notation at random. */
export const anyLayout: fc.Arbitrary<OtherLayout> = fc
  .record({
    template: fc.constantFrom(...TEMPLATES),
    money: fc.constantFrom(...Object.values(NOTATIONS)),
    month: fc.constantFrom(...MONTHS),
    year: fc.integer({ min: 2021, max: 2025 }),
    first: fc.integer({ min: 1, max: 5 }),
    pays: fc.array(fc.integer({ min: 150_000, max: 30_000_000 }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ template, money, month, year, first, pays }) => {
    const { lines, amounts, ...words } = template;
    const rows = pays.map((pay, at): readonly [string, string, ...number[]] => [
      month(first + at, year),
      `${year}-${String(first + at).padStart(2, "0")}`,
      ...amounts(pay),
    ]);
    return table({ ...words, lines: [...lines, `за ${year} год`], rows }, money);
  });
