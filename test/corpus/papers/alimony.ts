import { lastDayOf, printedDate, printedMonth } from "../invented/calendar.ts";
import { sumOf, wage, wholeRoubles } from "../invented/money.ts";
import { fullName, person } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import {
  type Column,
  figure,
  grid,
  labelledLines,
  letterCss,
  letterStyle,
  monthlyRun,
  signatures,
} from "./letter.ts";

const SHARES = [
  { text: "1/4", of: 4 },
  { text: "1/3", of: 3 },
  { text: "1/2", of: 2 },
];

/** A certificate of alimony: the payer's employer says what was withheld, bailiffs what was exacted. */
export function alimony(random: Random): Paper {
  return random.chance(0.65) ? withheldByEmployer(random) : exactedByBailiffs(random);
}

function withheldByEmployer(random: Random): Paper {
  const style = letterStyle(random);
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 6));
  const [payer, receiver] = [person(random), person(random)];
  const part = random.pick(SHARES);
  const rows = months.map((month) => {
    const accrued = wage(random, 24_000, 78_000);
    const tax = wholeRoubles(accrued, 13);
    return { month, accrued, tax, alimony: Math.round((accrued - tax) / part.of) };
  });
  const sum = (name: "accrued" | "tax" | "alimony") => sumOf(rows.map((row) => row[name]));
  const columns: Column[] = [
    { title: "Месяц" },
    { title: random.pick(["Заработок", "Заработок, руб.", "Начислено, руб."]), amounts: true },
    { title: "НДФЛ", amounts: true },
    { title: random.pick(["Удержано алиментов", "Удержано алиментов, руб."]), amounts: true },
    { title: "Дата перечисления", centred: true },
  ];
  const lines = rows.map(({ month, accrued, tax, alimony: held }) => [
    printedMonth(month, style.month),
    money(accrued),
    money(tax),
    money(held),
    printedDate(`${month}-${random.whole(10, 28)}`),
  ]);
  const foot = ["Итого", money(sum("accrued")), money(sum("tax")), money(sum("alimony")), ""];
  const sheet = `<p><b>ООО «Сибирский хлеб»</b><br>Исх. № ${random.whole(10, 900)} от ${printedDate(issuedOn, style.date)}</p>
<div class="title">СПРАВКА<br>об удержанных ${random.chance(0.5) ? "(выплаченных) " : ""}алиментах</div>
<p>Выдана ${fullName(payer)} в том, что из его (её) заработной платы по исполнительному листу № ${random.whole(100, 999)}-ОБР удерживаются алименты в размере ${part.text} заработка в пользу ${fullName(receiver)}.</p>
${grid(columns, lines, foot)}${signatures("Директор", "Главный бухгалтер")}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.alimony",
      fields: { issuedOn, "person.name": fullName(payer), direction: "paid" },
      figures: [
        ...rows.flatMap(({ month, accrued, tax, alimony: held }) => [
          figure("accrued", accrued, { month }),
          figure("taxWithheld", tax, { month }),
          figure("withheld", held, { month }),
        ]),
        figure("accrued", sum("accrued")),
        figure("taxWithheld", sum("tax")),
        figure("withheld", sum("alimony")),
      ],
    },
  };
}

function exactedByBailiffs(random: Random): Paper {
  const style = letterStyle(random);
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 7));
  const [receiver, payer] = [person(random), person(random)];
  const rows = months.map((month) => ({ month, amount: wage(random, 4_000, 18_000) }));
  const total = sumOf(rows.map(({ amount }) => amount));
  const columns: Column[] = [
    { title: "Месяц" },
    { title: random.pick(["Взыскано алиментов, руб.", "Удержано алиментов, руб."]), amounts: true },
    { title: "Дата перечисления", centred: true },
  ];
  const lines = rows.map(({ month, amount }) => [
    printedMonth(month, style.month),
    money(amount),
    printedDate(`${month}-${random.whole(10, 28)}`),
  ]);
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const sheet = `<p class="c"><b>ФЕДЕРАЛЬНАЯ СЛУЖБА СУДЕБНЫХ ПРИСТАВОВ</b><br>Отделение судебных приставов</p>
<div class="title">СПРАВКА<br>о размере взысканных алиментов</div><p>от ${printedDate(issuedOn, style.date)} № ${random.whole(100, 999)}</p>
${labelledLines([
  ["Получатель алиментов (взыскатель):", fullName(receiver)],
  ["Плательщик (должник):", fullName(payer)],
  ["Исполнительный лист:", `№ ${random.whole(100, 999)}-ОБР`],
  ["Период:", `с ${printedDate(`${first}-01`)} по ${printedDate(lastDayOf(last))}`],
])}${grid(columns, lines, ["Итого", money(total), ""])}${signatures("Судебный пристав-исполнитель")}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.alimony",
      fields: { issuedOn, "person.name": fullName(receiver), direction: "received" },
      figures: [
        ...rows.map(({ month, amount }) => figure("withheld", amount, { month })),
        figure("withheld", total),
      ],
    },
  };
}
