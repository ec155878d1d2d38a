import { printedDate, printedMonth } from "../invented/calendar.ts";
import { bin, iin } from "../invented/identifiers.ts";
import { share, sumOf, wage } from "../invented/money.ts";
import { fullName, kazakhPerson } from "../invented/people.ts";
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

/** A Kazakh employer's certificate of wages, in Kazakh and Russian or in Kazakh alone. */
export function kzSalary(random: Random): Paper {
  const bilingual = random.chance(0.75);
  const style = letterStyle(random, {
    sizePt: random.pick([9, 9.5, 10]),
    month: bilingual
      ? random.pick(["Наурыз / Март 2025", "Март 2025", "Наурыз 2025", "03.2025"])
      : "Наурыз 2025",
  });
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 7));
  const owner = kazakhPerson(random);
  const ids = { person: iin(random, owner.birthDate, owner.female), agent: bin(random) };
  const usual = wage(random, 115_000, 380_000);
  const rows = months.map((month) => {
    const accrued = random.chance(0.7) ? usual : wage(random, 115_000, 380_000);
    const [pension, medical] = [share(accrued, 10), share(accrued, 2)];
    const tax = share(Math.max(0, accrued - pension - medical - 5_168_800), 10);
    const withheld = pension + medical + tax;
    return { month, accrued, pension, medical, tax, withheld, paid: accrued - withheld };
  });
  const names = ["accrued", "pension", "medical", "tax", "withheld", "paid"] as const;
  type Row = Readonly<Record<(typeof names)[number], number>>;
  const totals = Object.fromEntries(
    names.map((name) => [name, sumOf(rows.map((row) => row[name]))]),
  ) as Row;
  const both = (kazakh: string, russian: string) => (bilingual ? `${kazakh} / ${russian}` : kazakh);
  const amounts = true;
  const columns: Column[] = [
    { title: both("Айы", "Месяц") },
    { title: both("Есептелді", "Начислено"), amounts },
    { title: both("МЗЖ", "ОПВ"), amounts },
    { title: both("МӘМС жарнасы", "ВОСМС"), amounts },
    { title: both("ЖТС", "ИПН"), amounts },
    { title: both("Ұсталғаны барлығы", "Удержано всего"), amounts },
    { title: both("Қолға төленетіні", "К выдаче"), amounts },
  ];
  const line = (label: string, row: Row) => [label, ...names.map((name) => money(row[name]))];
  const sheet = `<p><b>${random.pick(["«Дала Үлгі» ЖШС / ТОО «Дала Үлгі»", "«Көкше Құрылыс» ЖШС / ТОО «Көкше Құрылыс»"])}</b><br>${both("БСН", "БИН")} ${ids.agent}</p>
<p>${both("Шығыс №", "Исх. №")} ${random.whole(1, 300)}, ${printedDate(issuedOn)}</p>
<div class="title">${bilingual ? "Жалақы туралы анықтама<br>Справка о заработной плате" : "ЖАЛАҚЫ ТУРАЛЫ АНЫҚТАМА"}</div>
${labelledLines([
  [`${both("Берілді", "Выдана")}:`, fullName(owner)],
  [`${both("ЖСН", "ИИН")}:`, ids.person],
  [`${both("Лауазымы", "Должность")}:`, both("маман", "специалист")],
])}${grid(
  columns,
  rows.map((row) => line(printedMonth(row.month, style.month), row)),
  line(both("Барлығы", "Итого"), totals),
)}
${signatures(both("Басшы", "Руководитель"), both("Бас бухгалтер", "Главный бухгалтер"))}<p>${both("М.О.", "М.П.")}</p>`;
  const figuresOf = (row: Row, at: { month?: string }) => [
    figure("accrued", row.accrued, at),
    figure("taxWithheld", row.tax, at),
    figure("withheld", row.withheld, at),
    figure("paid", row.paid, at),
  ];
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "kz.salary",
      fields: {
        issuedOn,
        "person.name": fullName(owner),
        "person.iin": ids.person,
        "agent.bin": ids.agent,
      },
      figures: [
        ...rows.flatMap((row) => figuresOf(row, { month: row.month })),
        ...figuresOf(totals, {}),
      ],
    },
  };
}
