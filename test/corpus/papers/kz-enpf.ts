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
} from "./letter.ts";

/** An extract of contributions to the Unified Accumulative Pension Fund of Kazakhstan. */
export function kzEnpf(random: Random): Paper {
  const style = letterStyle(random, {
    sizePt: random.pick([9, 9.5, 10]),
    month: random.pick(["03.2025", "Март 2025"]),
  });
  const { months, issuedOn, money } = monthlyRun(random, style, random.whole(3, 9));
  const owner = kazakhPerson(random);
  const ids = { person: iin(random, owner.birthDate, owner.female), agent: bin(random) };
  const withKind = random.chance(0.75);
  const withEmployers = withKind && random.chance(0.3);
  const rows = months.flatMap((month) => {
    const gross = wage(random, 110_000, 400_000);
    const own = { month, code: "ОПВ", amount: share(gross, 10) };
    return withEmployers ? [own, { month, code: "ОПВР", amount: share(gross, 2.5) }] : [own];
  });
  const total = sumOf(rows.map(({ amount }) => amount));
  const columns: Column[] = [
    { title: "№", centred: true },
    { title: "Дата платежа", centred: true },
    { title: "Наименование плательщика / БИН" },
    { title: "Период", centred: true },
    { title: "Сумма, тенге", amounts: true },
    ...(withKind ? [{ title: "Вид взноса", centred: true }] : []),
  ];
  const lines = rows.map(({ month, code, amount }, index) => [
    String(index + 1),
    printedDate(`${month}-${random.whole(20, 28)}`),
    `ТОО «Дала Үлгі» / ${ids.agent}`,
    printedMonth(month, style.month),
    money(amount),
    ...(withKind ? [code] : []),
  ]);
  const foot = ["", "Итого", "", "", money(total), ...(withKind ? [""] : [])];
  const title = random.chance(0.5)
    ? "Информация о поступлении и движении средств вкладчика единого накопительного пенсионного фонда"
    : "Выписка с индивидуального пенсионного счета<br>АО «Единый накопительный пенсионный фонд» (ЕНПФ)";
  const sheet = `<p class="small">БЖЗҚ / ЕНПФ</p><div class="title">${title}</div>${labelledLines([
    ["ЖСН / ИИН:", ids.person],
    ["ТАӘ / ФИО:", fullName(owner)],
    ["Дата формирования:", printedDate(issuedOn)],
  ])}${grid(columns, lines, foot)}
<p class="small">Осы құжат «Электрондық құжат және электрондық цифрлық қолтаңба туралы» заңға сәйкес қағаз тасығыштағы құжатпен бірдей. Данный документ согласно закону «Об электронном документе и электронной цифровой подписи» равнозначен документу на бумажном носителе.</p>`;
  return {
    sheets: [sheet],
    css: letterCss(style),
    family: style.family,
    truth: {
      schema: "opora.truth/1",
      form: "kz.enpf",
      fields: {
        issuedOn,
        "person.name": fullName(owner),
        "person.iin": ids.person,
        "agent.bin": ids.agent,
      },
      figures: [
        ...rows.map(({ month, code, amount }) =>
          figure("paid", amount, withKind ? { month, code } : { month }),
        ),
        figure("total", total),
      ],
    },
  };
}
