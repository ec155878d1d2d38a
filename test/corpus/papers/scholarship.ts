import { lastDayOf, printedDate, printedMonth } from "../invented/calendar.ts";
import { sumOf } from "../invented/money.ts";
import { fullName, person } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { figure, grid, letterCss, letterStyle, monthlyRun, signatures } from "./letter.ts";

const SCHOOLS = [
  "ФГБОУ ВО «Омский государственный образцовый университет»",
  "БПОУ «Омский колледж строительства и ремёсел»",
  "КГБПОУ «Рубцовский аграрно-промышленный техникум»",
];

/** A university's or college's certificate of the scholarship paid by month. */
export function scholarship(random: Random): Paper {
  const style = letterStyle(random);
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 7));
  const owner = person(random);
  const kinds = random.pick([
    ["академическая"],
    ["социальная"],
    ["академическая", "социальная"],
    ["повышенная"],
  ]);
  const usual = kinds.map(() => random.whole(92_700, 660_000));
  const rows = months.flatMap((month) =>
    kinds.map((kind, index) => ({ month, kind, amount: usual[index] ?? 0 })),
  );
  const total = sumOf(rows.map(({ amount }) => amount));
  const note = random.chance(0.6);
  const columns = [
    { title: "Месяц" },
    { title: "Вид стипендии", centred: true },
    { title: random.pick(["Сумма, руб.", "Сумма", "Начислено, руб."]), amounts: true },
    ...(note ? [{ title: "Примечание", centred: true }] : []),
  ];
  const tail = note ? [""] : [];
  const lines = rows.map(({ month, kind, amount }) => [
    printedMonth(month, style.month),
    kind,
    money(amount),
    ...tail,
  ]);
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const sheet = `<p class="c"><b>${random.pick(SCHOOLS)}</b></p><p>Исх. № ${random.whole(10, 999)} от ${printedDate(issuedOn, style.date)}</p>
<div class="title">Справка о размере стипендии</div>
<p>дана ${fullName(owner)} в том, что он(а) является студентом(кой) ${random.whole(1, 4)} курса очной формы обучения. Стипендия за период с ${printedDate(`${first}-01`)} по ${printedDate(lastDayOf(last))}:</p>
${grid(columns, lines, ["Итого", "", money(total), ...tail])}<p>Справка выдана для предъявления по месту требования.</p>${signatures("Проректор", "Главный бухгалтер")}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.scholarship",
      fields: { issuedOn, "person.name": fullName(owner) },
      figures: [
        ...rows.map(({ month, amount }) => figure("income", amount, { month })),
        figure("total", total),
      ],
    },
  };
}
