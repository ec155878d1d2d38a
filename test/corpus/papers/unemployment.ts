import { printedDate, printedMonth } from "../invented/calendar.ts";
import { share, sumOf } from "../invented/money.ts";
import { fullName, person } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import {
  figure,
  grid,
  labelledLines,
  letterCss,
  letterStyle,
  monthlyRun,
  signatures,
} from "./letter.ts";

/** An employment centre's certificate: accrued, withheld and paid unemployment benefit by month. */
export function unemployment(random: Random): Paper {
  const style = letterStyle(random);
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 6));
  const owner = person(random);
  const withholds = random.chance(0.5);
  const rows = months.map((month) => {
    const accrued = random.pick([1_279_200, 500_000, 150_000, random.whole(150_000, 1_279_200)]);
    const withheld = withholds && random.chance(0.8) ? share(accrued, 25) : 0;
    return { month, accrued, withheld, paid: accrued - withheld };
  });
  const sum = (name: "accrued" | "withheld" | "paid") => sumOf(rows.map((row) => row[name]));
  const since = printedDate(`${months[0]}-01`);
  const columns = [
    { title: "Месяц" },
    { title: random.pick(["Начислено", "Начислено, руб."]), amounts: true },
    { title: random.pick(["Удержано", "Удержано, руб."]), amounts: true },
    { title: random.pick(["Выплачено", "Выплачено, руб."]), amounts: true },
  ];
  const lines = rows.map(({ month, accrued, withheld, paid }) => [
    printedMonth(month, style.month),
    money(accrued),
    money(withheld),
    money(paid),
  ]);
  const foot = ["Итого", money(sum("accrued")), money(sum("withheld")), money(sum("paid"))];
  const intro = random.chance(0.5)
    ? `<p>дана гражданину(ке) ${fullName(owner)}, ${printedDate(owner.birthDate)} года рождения, в том, что он(а) признан(а) безработным(ой) с ${since} (приказ № ${random.whole(10, 400)}п), состоит на регистрационном учете в центре занятости; размер пособия по безработице за период:</p>`
    : `${labelledLines([
        ["Гражданин(ка):", fullName(owner)],
        ["Дата рождения:", printedDate(owner.birthDate)],
        ["Признан(а) безработным(ой) с", since],
      ])}<p>Состоит на регистрационном учете. Пособие по безработице:</p>`;
  const sheet = `<p><b>КУ «Центр занятости населения города ${random.pick(["Омска", "Рубцовска", "Сосногорска"])}»</b><br>Исх. № ${random.whole(100, 999)} от ${printedDate(issuedOn, style.date)}</p>
<div class="title">СПРАВКА</div>${intro}${grid(columns, lines, foot)}${signatures("Директор центра занятости", "Исполнитель")}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.unemployment",
      fields: { issuedOn, "person.name": fullName(owner) },
      figures: [
        ...rows.flatMap(({ month, accrued, withheld, paid }) => [
          figure("accrued", accrued, { month }),
          figure("withheld", withheld, { month }),
          figure("paid", paid, { month }),
        ]),
        figure("accrued", sum("accrued")),
        figure("withheld", sum("withheld")),
        figure("paid", sum("paid")),
      ],
    },
  };
}
