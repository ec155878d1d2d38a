import { type Letter, printLetter } from "./printed-letter.ts";
import { printNdfl, SAMPLE } from "./printed-ndfl.ts";
import type { Print } from "./printed-page.ts";
import { keyOf, truthOf } from "./true-figures.ts";

/** A paper as another office would lay it out, with what it says: `name month code amount`. */
export interface OtherLayout {
  readonly form: string;
  readonly prints: readonly Print[];
  readonly figures: readonly string[];
}

/** Kopecks in print. */
export type Money = (kopecks: number) => string;

const groups = (kopecks: number, mark: string): string =>
  String(Math.trunc(Math.abs(kopecks) / 100)).replace(/\B(?=(\d{3})+(?!\d))/gu, mark);
const cents = (kopecks: number): string => String(Math.abs(kopecks) % 100).padStart(2, "0");
const sign = (kopecks: number): string => (kopecks < 0 ? "-" : "");

/** The notations of Russian and Kazakh offices. */
export const NOTATIONS: Readonly<Record<string, Money>> = {
  "1 234,56": (kopecks) => `${sign(kopecks)}${groups(kopecks, " ")},${cents(kopecks)}`,
  "1 234,56 with thin spaces": (kopecks) => `${groups(kopecks, "\u2009")},${cents(kopecks)}`,
  "1 234.56 with narrow spaces": (kopecks) => `${groups(kopecks, "\u202f")}.${cents(kopecks)}`,
  "1'234.56": (kopecks) => `${groups(kopecks, "'")}.${cents(kopecks)}`,
  "1234-56": (kopecks) => `${groups(kopecks, "")}-${cents(kopecks)}`,
  "1 234=56": (kopecks) => `${groups(kopecks, " ")}=${cents(kopecks)}`,
  "1234=56": (kopecks) => `${groups(kopecks, "")}=${cents(kopecks)}`,
  "1 234,56 ₽": (kopecks) => `${groups(kopecks, " ")},${cents(kopecks)} ₽`,
};
const usual: Money = (kopecks) => `${groups(kopecks, " ")},${cents(kopecks)}`;
const dollars: Money = (kopecks) => `${groups(kopecks, ",")}.${cents(kopecks)}`;
const decimal = (kopecks: number): string =>
  `${sign(kopecks)}${groups(kopecks, "")}.${cents(kopecks)}`;

interface Table {
  readonly form: string;
  readonly lines: readonly string[];
  readonly heads: readonly string[];
  /** Name of the figures of each column of amounts, and of their totals where another. */
  readonly names: readonly string[];
  readonly totals?: readonly string[];
  /** Printed month, `YYYY-MM`, and an amount a column. */
  readonly rows: readonly (readonly [string, string, ...number[]])[];
  readonly foot?: string;
  readonly code?: string;
  /** What stands between the month and the amounts. */
  readonly between?: readonly string[];
}

/** A monthly table in one notation. */
export function table(paper: Table, money: Money = usual): OtherLayout {
  const { rows, names, totals = names, foot = "Итого", code, between = [] } = paper;
  const sums = names.map((_, column) =>
    rows.reduce((sum, [, , ...amounts]) => sum + (amounts[column] ?? 0), 0),
  );
  const letter: Letter = {
    lines: ["ОБРАЗЕЦ", ...paper.lines],
    heads: paper.heads,
    rows: rows.map(([month, , ...amounts]) => [month, ...between, ...amounts.map(money)]),
    foot: [foot, ...between.map(() => ""), ...sums.map(money)],
  };
  const said = (name: string, month: string, amount: number) =>
    [name, month, month && code, decimal(amount)].filter(Boolean).join(" ");
  return {
    form: paper.form,
    prints: printLetter(letter),
    figures: [
      ...rows.flatMap(([, month, ...amounts]) =>
        amounts.map((amount, column) => said(names[column] ?? "", month, amount)),
      ),
      ...sums.map((sum, column) => said(totals[column] ?? "", "", sum)),
    ],
  };
}

const PAY = [
  ["Ноябрь 2024", "2024-11", 5_123_450, 666_000, 4_457_450],
  ["Декабрь 2024", "2024-12", 6_000_010, 780_000, 5_220_010],
  ["Январь 2025", "2025-01", 4_800_000, 624_000, 4_176_000],
] as const;

/** A certificate of pay in a notation. */
export const payIn = (money: Money): OtherLayout =>
  table(
    {
      form: "ru.salary",
      lines: [
        "ООО «Ольха»",
        "СПРАВКА О ЗАРАБОТНОЙ ПЛАТЕ",
        "от 12.02.2025",
        "Выдана Кедровой Анне Павловне",
      ],
      heads: ["Месяц", "Начислено всего", "Удержано НДФЛ", "К выдаче"],
      names: ["accrued", "taxWithheld", "paid"],
      rows: PAY,
      foot: "Всего за период",
    },
    money,
  );

const letter = (
  form: string,
  lines: readonly string[],
  figures: readonly string[],
): OtherLayout => ({
  form,
  prints: printLetter({ lines: ["ОБРАЗЕЦ", ...lines] }),
  figures,
});

/** Totals that the sheet of an edition leaves blank. */
const ABSENT = { "2020": /^taxOverwithheld/u, "2023": /^tax(?:Transferred|NotWithheld)/u };

const ndfl = (edition: "2020" | "2023"): OtherLayout => {
  const certificate = { ...SAMPLE, edition };
  return {
    form: "ru.ndfl-1175018",
    prints: printNdfl(certificate),
    figures: [...truthOf(certificate)]
      .map((key) => key.replace(/ {2,}/gu, " "))
      .filter((key) => !ABSENT[edition].test(key)),
  };
};

/** The older form is the same sheet under its own title. */
function ndfl2015(): OtherLayout {
  const { prints, figures } = ndfl("2020");
  const retitled = prints.map((print) => ({
    ...print,
    text: print.text
      .replace(/Форма по КНД 1175018/u, "Форма 2-НДФЛ Код по КНД 1151078")
      .replace(
        /СПРАВКА О ДОХОДАХ И СУММАХ НАЛОГА ФИЗИЧЕСКОГО ЛИЦА/u,
        "СПРАВКА О ДОХОДАХ ФИЗИЧЕСКОГО ЛИЦА",
      ),
  }));
  return { form: "ru.ndfl-2015", prints: retitled, figures };
}

/** One paper of every form. */
export const OTHER_LAYOUTS: readonly OtherLayout[] = [
  ndfl("2023"),
  ndfl2015(),
  payIn(usual),
  table({
    form: "ru.npd-1122036",
    lines: [
      "Форма по КНД 1122036",
      "Справка № 5531 о состоянии расчетов (доходах) по налогу на профессиональный доход за 2024 год",
      "от 14.09.2024",
    ],
    heads: ["Период", "Доход, руб.", "Налог, руб."],
    names: ["income", "taxCalculated"],
    totals: ["totalIncome", "taxCalculated"],
    rows: [
      ["Июнь 2024", "2024-06", 3_800_000, 152_000],
      ["Июль 2024", "2024-07", 5_200_050, 312_003],
    ],
    foot: "Итого за год",
  }),
  table({
    form: "ru.sfr-payments",
    lines: [
      "Отделение Фонда пенсионного и социального страхования Российской Федерации",
      "СПРАВКА о выплатах за период",
      "СНИЛС 112-233-445 95",
    ],
    heads: ["Месяц", "Вид выплаты", "Дата выплаты", "Сумма, руб."],
    between: ["Страховая пенсия", "05.03.2025"],
    names: ["pension"],
    totals: ["total"],
    rows: [
      ["Март 2025", "2025-03", 1_567_890],
      ["Апрель 2025", "2025-04", 1_567_890],
    ],
  }),
  table({
    form: "ru.unemployment",
    lines: [
      "ОГКУ «Центр занятости населения»",
      "СПРАВКА",
      "Кедрова Анна Павловна признана безработной. Пособие по безработице:",
    ],
    heads: ["За какой месяц", "Начислено пособия", "Удержано", "Выплачено"],
    names: ["accrued", "withheld", "paid"],
    rows: [
      ["03.2025", "2025-03", 1_279_200, 100_000, 1_179_200],
      ["04.2025", "2025-04", 1_279_200, 100_000, 1_179_200],
    ],
    foot: "ИТОГО",
  }),
  table({
    form: "ru.child-benefit",
    lines: [
      "СПРАВКА",
      "о назначении и выплате ежемесячного пособия на ребенка",
      "Получатель: Кедрова Анна Павловна",
    ],
    heads: ["Период выплаты", "Вид пособия", "Сумма, руб."],
    between: ["на ребенка"],
    names: ["benefit"],
    totals: ["total"],
    rows: [
      ["05.2025", "2025-05", 1_443_500],
      ["06.2025", "2025-06", 1_443_500],
    ],
  }),
  table({
    form: "ru.scholarship",
    lines: [
      "ГБПОУ «Ольховский колледж»",
      "СПРАВКА",
      "Дана студенту 2 курса очной формы обучения, стипендия:",
    ],
    heads: ["Период", "Вид стипендии", "Сумма к выплате, руб."],
    between: ["академическая"],
    names: ["income"],
    totals: ["total"],
    rows: [
      ["сентябрь 2024 г.", "2024-09", 250_050],
      ["октябрь 2024 г.", "2024-10", 250_050],
    ],
    foot: "Всего",
  }),
  table({
    form: "ru.alimony",
    lines: ["СПРАВКА", "о размере удержанных алиментов по исполнительному листу, 1/4 части дохода"],
    heads: ["Месяц", "Начислено", "НДФЛ", "Удержано алиментов"],
    names: ["accrued", "taxWithheld", "withheld"],
    rows: [
      ["Март 2025", "2025-03", 4_000_000, 520_000, 870_000],
      ["Апрель 2025", "2025-04", 5_000_000, 650_000, 1_087_500],
    ],
  }),
  table({
    form: "kz.settlement",
    lines: [
      "СПРАВКА о расчетах с физическим лицом",
      "Налоговый период: 2025",
      "ИИН физического лица: 900101300007",
      "БИН налогового агента: 150940000011",
    ],
    heads: ["Месяц", "Сумма облагаемого дохода", "Сумма выплаченного дохода"],
    names: ["taxBase", "paid"],
    rows: [
      ["01", "2025-01", 9_547_400, 14_097_460],
      ["02", "2025-02", 9_547_400, 14_097_460],
    ],
  }),
  table({
    form: "kz.salary",
    lines: ["Жалақы туралы анықтама / Справка о заработной плате", "ЖСН / ИИН: 900101300007"],
    heads: ["Айы / Месяц", "Начислено", "ИПН", "Удержано всего", "К выдаче"],
    names: ["accrued", "taxWithheld", "withheld", "paid"],
    rows: [
      ["Март 2025", "2025-03", 35_000_000, 2_563_120, 6_763_120, 28_236_880],
      ["Апрель 2025", "2025-04", 35_000_000, 2_563_120, 6_763_120, 28_236_880],
    ],
  }),
  table({
    form: "kz.enpf",
    lines: [
      "АО «Единый накопительный пенсионный фонд»",
      "Выписка с индивидуального пенсионного счета",
      "ИИН 900101300007",
    ],
    heads: ["Период", "Вид взноса", "Сумма, тенге"],
    between: ["ОПВ"],
    code: "ОПВ",
    names: ["paid"],
    totals: ["total"],
    rows: [
      ["03.2025", "2025-03", 3_500_000],
      ["04.2025", "2025-04", 3_600_000],
    ],
  }),
  letter(
    "en.pay-stub",
    [
      "PAY STUB",
      "OAK LLC",
      "Pay period: 03/01/2025 - 03/15/2025",
      "Pay date: 03/20/2025",
      `Gross pay: $${dollars(200_000)}`,
      `Federal income tax: $${dollars(20_000)}`,
      `Social Security: $${dollars(12_400)}`,
      `Total deductions: $${dollars(32_400)}`,
      `Net pay: $${dollars(167_600)}`,
    ],
    ["grossPay 2000.00", "withheld 324.00", "netPay 1676.00"],
  ),
  letter(
    "en.w2",
    [
      "Form W-2 Wage and Tax Statement",
      "2024",
      "Employer identification number: 98-0000001",
      `1 Wages, tips, other compensation ${dollars(4_125_000)}`,
      `2 Federal income tax withheld ${dollars(412_500)}`,
      `3 Social security wages ${dollars(4_125_000)}`,
      `4 Social security tax withheld ${dollars(255_750)}`,
      `5 Medicare wages and tips ${dollars(4_125_000)}`,
      `6 Medicare tax withheld ${dollars(59_813)}`,
    ],
    [
      "totalIncome 1 41250.00",
      "taxWithheld 2 4125.00",
      "socialSecurityWages 3 41250.00",
      "socialSecurityTax 4 2557.50",
      "medicareWages 5 41250.00",
      "medicareTax 6 598.13",
    ],
  ),
  letter(
    "en.employment-verification",
    [
      "OAK LLC",
      "March 12, 2025",
      "To Whom It May Concern:",
      "Dana Sample has been employed full-time in the position of Cook.",
      "The gross monthly salary is $3,120.00.",
      "Sincerely, HR",
    ],
    ["grossPay 3120.00"],
  ),
  letter(
    "en.benefit-letter",
    [
      "Social Security Administration",
      "Benefit Verification Letter",
      "Beginning December 2024, the full monthly Social Security benefit before any deductions is $1,234.50.",
      "We deduct $202.90 for medical insurance premiums each month.",
      "The regular monthly Social Security payment is $1,031.00.",
    ],
    ["benefit 1234.50", "withheld 202.90", "paid 1031.00"],
  ),
];

/** What a figure says, as the layouts list it. */
export const saidBy = (figure: Parameters<typeof keyOf>[0]): string =>
  keyOf(figure).replace(/ {2,}/gu, " ");
