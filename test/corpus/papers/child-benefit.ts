import { printedDate, printedMonth } from "../invented/calendar.ts";
import { sumOf } from "../invented/money.ts";
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
  monthlyRun,
  signatures,
} from "./letter.ts";

const KINDS = [
  "Ежемесячное пособие на ребенка",
  "Ежемесячное пособие по уходу за ребенком до 1,5 лет",
  "Единое пособие",
  "Ежемесячная выплата на детей от 3 до 7 лет",
];

/** A certificate of the size of a child benefit, from welfare office or Social Fund. */
export function childBenefit(random: Random): Paper {
  const style = letterStyle(random);
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 6));
  const owner = person(random);
  const kind = random.pick(KINDS);
  const children = random.whole(1, 2);
  const each = Array.from({ length: children }, () => random.whole(67_000, 1_496_500));
  const rows = months.flatMap((month) => each.map((amount) => ({ month, amount })));
  const total = sumOf(rows.map(({ amount }) => amount));
  const names = each.map(
    (_, index) =>
      `${random.pick(["Мария", "Пётр", "Ксения", "Илья"])}, ${printedDate(`${2016 + index * 3}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`)}`,
  );
  const columns = [
    { title: "Месяц" },
    { title: "Вид пособия" },
    { title: random.pick(["Сумма", "Сумма, руб.", "Размер, руб."]), amounts: true },
  ];
  const lines = rows.map(({ month, amount }) => [
    printedMonth(month, style.month),
    kind,
    money(amount),
  ]);
  const office = random.chance(0.5);
  const intro = random.chance(0.5)
    ? `<p>выдана ${fullName(owner)} в том, что ей (ему) назначено ${kind.toLowerCase()} на ребенка (детей): ${names.join("; ")}.</p>`
    : labelledLines([
        ["Выдана:", fullName(owner)],
        ["Назначено:", kind],
        ["На ребенка (детей):", names.join("<br>")],
      ]);
  const sheet = `<p>${office ? "Управление социальной защиты населения<br>Министерства труда и социального развития Омской области" : "Фонд пенсионного и социального страхования Российской Федерации<br>Клиентская служба"}</p>
<p>№ ${random.whole(100, 9_999)} от ${printedDate(issuedOn, style.date)}</p>
<div class="title">СПРАВКА<br>о размере пособия на ребенка (детей)</div>${intro}${grid(columns, lines, ["Итого", "", money(total)])}
${office ? signatures("Начальник управления") : electronicSignature("СФР", issuedOn)}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.child-benefit",
      fields: { issuedOn, "person.name": fullName(owner) },
      figures: [
        ...rows.map(({ month, amount }) => figure("benefit", amount, { month })),
        figure("total", total),
      ],
    },
  };
}
