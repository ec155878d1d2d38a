import { dayAfter, monthsFrom, printedDate, printedMonth } from "../invented/calendar.ts";
import { bin, iin } from "../invented/identifiers.ts";
import { printed, share, sumOf, wage } from "../invented/money.ts";
import { fullName, kazakhPerson } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { figure, labelledLines, letterCss, letterStyle, signatures } from "./letter.ts";

/** The standard deduction of 14 monthly calculation indices of 2024 and 2025, in tiyn. */
const STANDARD_DEDUCTION: Readonly<Record<number, number>> = { 2024: 5_168_800, 2025: 5_504_800 };

/** A Kazakh tax agent's certificate of settlements with a natural person (order 102 of 2018). */
export function kzSettlement(random: Random): Paper {
  const style = letterStyle(random, {
    sizePt: random.pick([8, 8.5, 9]),
    rowMm: random.pick([5, 6]),
    money: random.pick(["1 234,56", "1234.56", "1 234.56", "1234,56"]),
    month: random.pick(["Март", "03", "Март 2025"]),
  });
  const year = random.pick([2024, 2025]);
  const months = monthsFrom(`${year}-01`, random.pick([3, 6, 9, 12]));
  const issuedOn = dayAfter(months.at(-1) ?? `${year}-12`, random);
  const owner = kazakhPerson(random);
  const ids = { person: iin(random, owner.birthDate, owner.female), agent: bin(random) };
  const usual = wage(random, 110_000, 420_000);
  const rows = months.map((month) => {
    const income = random.chance(0.7) ? usual : wage(random, 110_000, 420_000);
    const [pension, medical] = [share(income, 10), share(income, 2)];
    const standard = Math.min(STANDARD_DEDUCTION[year] ?? 0, income - pension - medical);
    const deduction = pension + medical + standard;
    const base = income - deduction;
    const tax = share(base, 10);
    return {
      income,
      pension,
      standard,
      medical,
      deduction,
      base,
      tax,
      paid: income - pension - medical - tax,
      month,
    };
  });
  const names = [
    "income",
    "deduction",
    "pension",
    "standard",
    "medical",
    "base",
    "tax",
    "paid",
  ] as const;
  const money = (tiyn: number) => printed(tiyn, style.money, random);
  const cells = (row: Readonly<Record<(typeof names)[number], number>>) =>
    names.map((name) => money(row[name]));
  const totals = Object.fromEntries(
    names.map((name) => [name, sumOf(rows.map((row) => row[name]))]),
  ) as Record<(typeof names)[number], number>;
  const nothing = random.pick(["", "-", "0"]);
  const line = (label: string, [income = "", ...rest]: string[]) =>
    `<tr><td>${label}</td>${[income, nothing, ...rest].map((cell) => `<td class="m">${cell}</td>`).join("")}</tr>`;
  const body = rows.map((row) => line(printedMonth(row.month, style.month), cells(row))).join("");
  const kazakh = random.chance(0.6) ? "<br>Жеке тұлғамен есеп айырысулар туралы анықтама" : "";
  const sheet = `<div class="title">СПРАВКА<br>о расчетах с физическим лицом${kazakh}</div>
${labelledLines([
  ["Налоговый период:", String(year)],
  ["ИИН физического лица:", ids.person],
  [
    "Фамилия Имя Отчество (если оно указано в документе, удостоверяющем личность) физического лица:",
    fullName(owner),
  ],
  ["ИИН (БИН) налогового агента (работодателя):", ids.agent],
  [
    "Наименование налогового агента (работодателя):",
    random.pick(["ТОО «Дала Үлгі»", "ТОО «Көкше Құрылыс»", "АО «Ертіс Үлгі»"]),
  ],
])}<table class="grid settlement">${heading()}${body}${line("Итого", cells(totals)).replace("<tr>", '<tr class="total">')}</table>
<p>Дата выдачи справки: ${printedDate(issuedOn)}</p>${signatures("Руководитель налогового агента")}`;
  const figuresOf = (
    row: Readonly<Record<(typeof names)[number], number>>,
    at: { month?: string },
  ) => [
    figure("income", row.income, at),
    figure("deduction", row.deduction, at),
    figure("taxBase", row.base, at),
    figure("taxCalculated", row.tax, at),
    figure("paid", row.paid, at),
  ];
  return {
    sheets: [sheet],
    css: `${letterCss(style)}.sheet{padding:10mm 12mm}.settlement th{font-size:7pt}.settlement .m{padding:0 .8mm}`,
    family: style.family,
    landscape: true,
    truth: {
      schema: "opora.truth/1",
      form: "kz.settlement",
      fields: {
        year: String(year),
        issuedOn,
        "person.name": fullName(owner),
        "person.iin": ids.person,
        "agent.bin": ids.agent,
      },
      figures: [
        ...rows.flatMap(({ month, ...row }) => figuresOf(row, { month })),
        ...figuresOf(totals, {}),
      ],
    },
  };
}

function heading(): string {
  const tall = (title: string) => `<th rowspan="2">${title}</th>`;
  return `<tr>${tall("Месяц")}${tall("Сумма дохода, подлежащего налогообложению у источника выплаты")}${tall("Сумма корректировки по индивидуальному подоходному налогу, включая ее перенос *")}${tall("Сумма примененных налоговых вычетов, включая их перенос, всего**:")}<th colspan="3">в том числе:</th>${tall("Сумма облагаемого дохода физического лица")}${tall("Сумма индивидуального подоходного налога")}${tall("Сумма выплаченного дохода")}</tr><tr><th>Обязательные пенсионные взносы</th><th>стандартный вычет</th><th>на обязательное социальное медицинское страхование</th></tr>`;
}
