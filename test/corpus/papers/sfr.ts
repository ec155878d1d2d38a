import { lastDayOf, printedDate, printedMonth } from "../invented/calendar.ts";
import { snils } from "../invented/identifiers.ts";
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
} from "./letter.ts";

const FUND = "Фонд пенсионного и социального страхования Российской Федерации";
const OFFICES = [
  "по Омской области",
  "по Алтайскому краю",
  "по Республике Коми",
  "по Приморскому краю",
];

interface Kind {
  readonly name: "pension" | "benefit";
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

const KINDS: readonly Kind[] = [
  { name: "pension", title: "Страховая пенсия по старости", from: 720_000, to: 1_900_000 },
  { name: "pension", title: "Страховая пенсия по инвалидности", from: 620_000, to: 1_400_000 },
  {
    name: "pension",
    title: "Страховая пенсия по случаю потери кормильца",
    from: 610_000,
    to: 1_300_000,
  },
  { name: "benefit", title: "Ежемесячная денежная выплата (ЕДВ)", from: 190_000, to: 540_000 },
  { name: "benefit", title: "Федеральная социальная доплата", from: 110_000, to: 420_000 },
  { name: "benefit", title: "Единое пособие на ребенка", from: 748_250, to: 1_496_500 },
];
const FIXED: Kind = {
  name: "pension",
  title: "Фиксированная выплата к страховой пенсии",
  from: 813_406,
  to: 890_732,
};

/** A certificate of pensions and payments of the Social Fund, on a date or for a period. */
export function sfr(random: Random): Paper {
  return random.chance(0.5) ? onDate(random) : forPeriod(random);
}

function onDate(random: Random): Paper {
  const style = letterStyle(random);
  const { issuedOn, money } = monthlyRun(random, style, 1);
  const { owner, number, head } = heading(random);
  const [main] = random.shuffle(KINDS.filter(({ name }) => name === "pension"));
  const others = random
    .shuffle(KINDS.filter(({ name }) => name === "benefit"))
    .slice(0, random.whole(0, 2));
  const kinds = [...(main ? [main] : []), ...(random.chance(0.6) ? [FIXED] : []), ...others];
  const rows = kinds.map((kind) => ({ ...kind, amount: random.whole(kind.from, kind.to) }));
  const columns = [
    { title: "№ п/п", centred: true },
    { title: "Вид выплаты" },
    { title: random.pick(["Размер, руб.", "Размер (руб.)", "Сумма, руб."]), amounts: true },
    { title: "Срок, на который установлена выплата", centred: true },
  ];
  const lines = rows.map(({ title, amount }, index) => [
    String(index + 1),
    title,
    money(amount),
    random.pick(["бессрочно", "бессрочно", "по 31.12.2026"]),
  ]);
  const total = sumOf(rows.map(({ amount }) => amount));
  const sheet = `${head}<div class="title">Справка (выписка) о назначенных пенсиях и социальных выплатах (на дату)</div>
<p>дана ${fullName(owner)}, ${printedDate(owner.birthDate)} года рождения, СНИЛС ${number}, в том, что по состоянию на ${printedDate(issuedOn)} является получателем:</p>
${grid(columns, lines, ["", "Итого", money(total), ""])}
${labelledLines([["Дата выдачи:", printedDate(issuedOn, style.date)]])}${electronicSignature("СФР", issuedOn)}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.sfr-payments",
      fields: { issuedOn, "person.name": fullName(owner), "person.snils": number },
      figures: [...rows.map(({ name, amount }) => figure(name, amount)), figure("total", total)],
    },
  };
}

function forPeriod(random: Random): Paper {
  const style = letterStyle(random);
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 8));
  const { owner, number, head } = heading(random);
  const kinds = random.shuffle(KINDS).slice(0, random.whole(1, 2));
  const usual = kinds.map(({ from, to }) => random.whole(from, to));
  const rows = months.flatMap((month) =>
    kinds.map((kind, index) => ({ ...kind, month, amount: usual[index] ?? 0 })),
  );
  const total = sumOf(rows.map(({ amount }) => amount));
  const columns = [
    { title: "Месяц" },
    { title: "Вид выплаты" },
    { title: "Сумма, руб.", amounts: true },
    { title: "Дата выплаты", centred: true },
  ];
  const lines = rows.map(({ month, title, amount }) => [
    printedMonth(month, style.month),
    title,
    money(amount),
    printedDate(`${month}-${String(random.whole(3, 25)).padStart(2, "0")}`),
  ]);
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const sheet = `${head}<div class="title">Справка о выплатах за период</div>
<div class="sub">за период с ${printedDate(`${first}-01`)} по ${printedDate(lastDayOf(last))}</div>
${labelledLines([
  ["Фамилия, имя, отчество:", fullName(owner)],
  ["Дата рождения:", printedDate(owner.birthDate)],
  ["СНИЛС:", number],
])}${grid(columns, lines, ["Итого", "", money(total), ""])}
<p>Дата выдачи: ${printedDate(issuedOn, style.date)}</p>${electronicSignature("СФР", issuedOn)}`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.sfr-payments",
      fields: { issuedOn, "person.name": fullName(owner), "person.snils": number },
      figures: [
        ...rows.map(({ name, month, amount }) => figure(name, amount, { month })),
        figure("total", total),
      ],
    },
  };
}

function heading(random: Random) {
  const head = `<div class="c"><b>${FUND}</b><br>Отделение ${random.pick(OFFICES)}</div>`;
  return { owner: person(random), number: snils(random), head };
}
