import { dayAfter, monthsFrom, printedDate, printedMonth } from "../invented/calendar.ts";
import { personInn } from "../invented/identifiers.ts";
import { printed, share, sumOf, wage } from "../invented/money.ts";
import { fullName, person } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import {
  electronicSignature,
  figure,
  grid,
  labelledLines,
  letterCss,
  letterStyle,
} from "./letter.ts";

/** A self-employed person's certificate of income and tax (КНД 1122036), in four layouts. */
export function npd(random: Random): Paper {
  const style = letterStyle(random, { month: random.pick(["Март", "Март 2025", "03.2025"]) });
  const year = random.whole(2021, 2025);
  const months = monthsFrom(`${year}-01`, random.chance(0.5) ? 12 : random.whole(3, 11));
  const rows = months
    .filter(() => random.chance(0.85))
    .map((month) => {
      const income = wage(random, 4_000, 68_000);
      return { month, income, tax: share(income, random.pick([4, 4, 6])) };
    });
  const issuedOn = dayAfter(months.at(-1) ?? `${year}-12`, random);
  const [incomes, taxes] = [rows.map(({ income }) => income), rows.map(({ tax }) => tax)];
  const owner = person(random);
  const inn = personInn(random);
  const money = (kopecks: number) => printed(kopecks, style.money, random);
  const registered = printedDate(`${year - 1}-0${random.whole(1, 9)}-11`);
  const columns = [
    { title: "Месяц" },
    { title: "Сумма дохода, руб.", amounts: true },
    {
      title: random.pick(["Сумма налога, руб.", "Сумма налога", "Начислено налога, руб."]),
      amounts: true,
    },
  ];
  const lines = rows.map(({ month, income, tax }) => [
    printedMonth(month, style.month),
    money(income),
    money(tax),
  ]);
  const foot = [
    random.pick(["Итого", "ИТОГО", "Итого за год"]),
    money(sumOf(incomes)),
    money(sumOf(taxes)),
  ];
  const title = `СПРАВКА № ${random.whole(100_000, 999_999)} от ${printedDate(issuedOn)}<br>о состоянии расчетов (доходах) по налогу на профессиональный доход<br>за ${year} год`;
  const sheet = `<div class="small${random.chance(0.5) ? " right" : ""}">Форма по КНД 1122036</div><div class="c">ФЕДЕРАЛЬНАЯ НАЛОГОВАЯ СЛУЖБА</div>
<div class="title">${title}</div>${labelledLines([
    ["Фамилия, имя, отчество", fullName(owner)],
    ["ИНН", inn],
    ["Дата постановки на учет", registered],
  ])}${grid(columns, lines, foot)}<p>Сумма недоимки/задолженности: отсутствует</p>
${electronicSignature("ФЕДЕРАЛЬНАЯ НАЛОГОВАЯ СЛУЖБА", issuedOn)}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.npd-1122036",
      fields: { year: String(year), issuedOn, "person.name": fullName(owner), "person.inn": inn },
      figures: [
        ...rows.flatMap(({ month, income, tax }) => [
          figure("income", income, { month }),
          figure("taxCalculated", tax, { month }),
        ]),
        figure("totalIncome", sumOf(incomes)),
        figure("taxCalculated", sumOf(taxes)),
      ],
    },
  };
}
