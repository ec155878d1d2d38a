import { printedDate, printedMonth } from "../invented/calendar.ts";
import { kppFor, organisationInn } from "../invented/identifiers.ts";
import { sumOf, wage, wholeRoubles } from "../invented/money.ts";
import { employer, fullName, person } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import { inWords } from "../invented/words.ts";
import type { Paper } from "../paper.ts";
import {
  type Column,
  figure,
  grid,
  letterCss,
  letterStyle,
  monthlyRun,
  signatures,
} from "./letter.ts";

/** An employer's certificate of wages: a table by month, or one sentence with an average. */
export function salary(random: Random): Paper {
  return random.chance(0.6) ? asTable(random) : asSentence(random);
}

function asTable(random: Random): Paper {
  const style = letterStyle(random, { sizePt: random.pick([9, 10, 10.5]) });
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 8));
  const { owner, inn, head } = letterhead(random, printedDate(issuedOn, style.date));
  const alimony = random.chance(0.3);
  const withParts = random.chance(0.35);
  const rows = months.map((month) => {
    const accrued = wage(random, 21_000, 78_000);
    const tax = wholeRoubles(accrued, 13);
    const other = alimony ? Math.round((accrued - tax) / 4) : 0;
    const parts = random.chance(0.4) ? Math.round(accrued / 5) : 0;
    return { month, accrued, parts, tax, other, paid: accrued - tax - other };
  });
  const sum = (name: "accrued" | "tax" | "other" | "paid" | "parts") =>
    sumOf(rows.map((row) => row[name]));
  const columns: Column[] = [
    { title: "Месяц, год" },
    { title: random.pick(["Начислено всего, руб.", "Начислено, руб."]), amounts: true },
    ...(withParts ? [{ title: "в т.ч. отпускные, больничные", amounts: true }] : []),
    { title: "Удержано НДФЛ", amounts: true },
    { title: random.pick(["Прочие удержания (алименты)", "Прочие удержания"]), amounts: true },
    { title: random.pick(["К выдаче, руб.", "К выдаче"]), amounts: true },
  ];
  const nothing = random.pick(["0,00", "-", ""]);
  const maybe = (kopecks: number) => (kopecks === 0 ? nothing : money(kopecks));
  const line = (label: string, row: Omit<(typeof rows)[number], "month">) => [
    label,
    money(row.accrued),
    ...(withParts ? [maybe(row.parts)] : []),
    money(row.tax),
    maybe(row.other),
    money(row.paid),
  ];
  const lines = rows.map((row) => line(printedMonth(row.month, style.month), row));
  const totals = {
    accrued: sum("accrued"),
    parts: sum("parts"),
    tax: sum("tax"),
    other: sum("other"),
    paid: sum("paid"),
  };
  const sheet = `${head}<div class="title">${random.pick(["СПРАВКА О ЗАРАБОТНОЙ ПЛАТЕ", "СПРАВКА<br>о заработной плате", "СПРАВКА С МЕСТА РАБОТЫ"])}</div>
<p>Дана: ${fullName(owner)}, ${printedDate(owner.birthDate)} года рождения, в том, что он(а) действительно работает в должности ${random.pick(["продавец", "воспитатель", "слесарь", "санитарка"])} и его (её) заработная плата составила:</p>
${grid(columns, lines, line(random.pick(["Итого", "ИТОГО:"]), totals))}<p>Справка выдана для предъявления по месту требования.</p>${signatures("Генеральный директор", "Главный бухгалтер")}`;
  const shown = (kopecks: number) => kopecks !== 0 || nothing === "0,00";
  const figuresOf = (
    row: Omit<(typeof rows)[number], "month" | "parts">,
    at: { month?: string },
  ) => [
    figure("accrued", row.accrued, at),
    figure("taxWithheld", row.tax, at),
    ...(shown(row.other) ? [figure("withheld", row.other, at)] : []),
    figure("paid", row.paid, at),
  ];
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.salary",
      fields: { issuedOn, "person.name": fullName(owner), "agent.inn": inn },
      figures: [
        ...rows.flatMap(({ month, ...row }) => figuresOf(row, { month })),
        ...figuresOf(totals, {}),
      ],
    },
  };
}

function asSentence(random: Random): Paper {
  const style = letterStyle(random);
  const count = random.pick([3, 6, 12]);
  const { issuedOn, money } = monthlyRun(random, style, count);
  const { owner, inn, head } = letterhead(random, printedDate(issuedOn, style.date));
  const average = random.whole(22, 95) * 100_000 + random.pick([0, 50_000, 12_500]);
  const gross = random.chance(0.6);
  const basis = gross
    ? random.pick(["до удержания НДФЛ", "до вычета налога на доходы"])
    : random.pick(["на руки", "после удержания НДФЛ"]);
  const words = `${inWords(Math.trunc(average / 100))}) рублей ${String(average % 100).padStart(2, "0")} копеек`;
  const withTotal = random.chance(0.5);
  const total = average * count;
  const sheet = `${head}<div class="title">${random.pick(["СПРАВКА", "СПРАВКА С МЕСТА РАБОТЫ", "СПРАВКА О ЗАРАБОТНОЙ ПЛАТЕ"])}</div>
<p>Дана ${fullName(owner)}, ${printedDate(owner.birthDate)} года рождения, в том, что он(а) действительно работает в организации с ${printedDate(`20${random.whole(10, 22)}-0${random.whole(1, 9)}-01`)} по настоящее время в должности ${random.pick(["водитель", "бухгалтер", "швея", "сторож"])}.</p>
<p>Среднемесячная заработная плата за последние ${count} месяцев составляет ${money(average)} (${words} ${basis}.</p>
${withTotal ? `<p>Общая сумма за ${count} месяцев: ${money(total)} руб.</p>` : ""}
<p>Справка выдана для предъявления по месту требования.</p>${signatures("Генеральный директор", "Главный бухгалтер")}<p>М.П.</p>`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "ru.salary",
      fields: { issuedOn, "person.name": fullName(owner), "agent.inn": inn },
      figures: [
        figure(gross ? "grossPay" : "netPay", average),
        ...(withTotal ? [figure("total", total)] : []),
      ],
    },
  };
}

function letterhead(random: Random, date: string) {
  const inn = organisationInn(random);
  const head = `<p><b>${employer(random, random.chance(0.2))}</b><br>ИНН/КПП ${inn}/${kppFor(inn)}<br>644000, г. Омск, ул. Образцовая, д. ${random.whole(1, 90)}, тел. 8(3812)00-00-00</p><p>Исх. № ${random.whole(1, 400)} от ${date}</p>`;
  return { owner: person(random), inn, head };
}
