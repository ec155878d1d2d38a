import { printedDate } from "../invented/calendar.ts";
import { printed } from "../invented/money.ts";
import { initials } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { escapeHtml } from "../rendering/sheet.ts";
import { type NdflContent, type NdflRate, ndflContent } from "./ndfl-content.ts";
import { type NdflLayout, ndflLayout } from "./ndfl-layout.ts";
import { deductionTable, incomeTables, ndflCss, totalsTable, totalText } from "./ndfl-tables.ts";
import { ndflTruth, type TotalCell } from "./ndfl-truth.ts";

/** What a specimen is asked to be, beyond chance. */
export interface NdflOrder {
  readonly edition?: NdflLayout["edition"];
  readonly rates?: readonly number[];
  readonly layout?: Partial<NdflLayout>;
  readonly content?: NdflContent;
  /** Each rate on its own sheet, as programs print a second set. */
  readonly sheetPerRate?: boolean;
}

/** A certificate of income and tax (КНД 1175018) in one of its two editions. */
export function ndfl(random: Random, order: NdflOrder = {}): Paper {
  const edition = order.edition ?? random.pick(["2020", "2023"] as const);
  const layout = { ...ndflLayout(edition, random), ...order.layout };
  const rates = order.rates ?? [random.chance(0.88) ? 13 : 30];
  const content =
    order.content ??
    ndflContent(
      {
        year: edition === "2020" ? random.whole(2021, 2023) : random.whole(2024, 2025),
        longEmployer: random.chance(0.3),
        slots: layout.rowsPerHalf * 2,
        rates,
      },
      random,
    );
  const cells = (rate: NdflRate) => totalCells(rate, layout);
  const zeros = layout.nothing === "zero" || layout.nothing === "zero-decimal";
  const foot = footer(content, layout);
  const sections = content.rates.map((rate) => rateSections(rate, layout, random));
  const sheets = order.sheetPerRate
    ? sections.map((section) => head(content, layout) + section + foot)
    : [head(content, layout) + sections.join("") + foot];
  return {
    sheets,
    css: ndflCss(layout),
    family: layout.family,
    truth: ndflTruth("ru.ndfl-1175018", content, cells, { rate: !layout.rateBlank, zeros }),
  };
}

/** The totals of sections 5 and 6 in the order of their edition. */
function totalCells(rate: NdflRate, { edition }: NdflLayout): TotalCell[] {
  const money = { tax: false, always: true };
  const tax = { tax: true, always: true };
  const maybe = { tax: true, always: false };
  const income = {
    label: "Общая сумма дохода",
    name: "totalIncome",
    kopecks: rate.totalIncome,
    ...money,
  };
  const base = { label: "Налоговая база", name: "taxBase", kopecks: rate.taxBase, ...money };
  const calculated = {
    label: "Сумма налога исчисленная",
    name: "taxCalculated",
    kopecks: rate.taxCalculated,
    ...tax,
  };
  const withheld = {
    label: "Сумма налога удержанная",
    name: "taxWithheld",
    kopecks: rate.taxWithheld,
    ...tax,
  };
  const over = {
    label: "Сумма налога, излишне удержанная налоговым агентом",
    name: "taxOverwithheld",
    kopecks: rate.taxOverwithheld,
    ...maybe,
  };
  const advance = {
    label: "Сумма фиксированных авансовых платежей",
    name: "advancePayments",
    kopecks: 0,
    ...maybe,
  };
  if (edition === "2020") {
    return [
      income,
      withheld,
      base,
      {
        label: "Сумма налога перечисленная",
        name: "taxTransferred",
        kopecks: rate.taxWithheld,
        ...tax,
      },
      calculated,
      over,
      advance,
      {
        label: "Сумма налога, не удержанная налоговым агентом",
        name: "taxNotWithheld",
        kopecks: rate.taxNotWithheld,
        ...maybe,
      },
    ];
  }
  return [
    income,
    base,
    calculated,
    advance,
    { label: "Сумма налога на прибыль организаций, подлежащая зачету", kopecks: 0, ...maybe },
    {
      label: "Сумма налога, исчисленная и уплаченная в иностранном государстве",
      kopecks: 0,
      ...maybe,
    },
    withheld,
    over,
    {
      label: "Сумма дохода, с которого не удержан налог налоговым агентом",
      name: "incomeNotTaxed",
      kopecks: rate.incomeNotTaxed,
      tax: false,
      always: false,
    },
    {
      label: "Сумма неудержанного налога",
      name: "taxNotWithheld",
      kopecks: rate.taxNotWithheld,
      ...maybe,
    },
  ];
}

function head(content: NdflContent, layout: NdflLayout): string {
  const old = layout.edition === "2020";
  const act = old
    ? "от 15.10.2020 № ЕД-7-11/753@"
    : "от 19.09.2023 № ЕД-7-11/649@<br>(в ред. Приказа ФНС России<br>от 09.01.2024 № ЕД-7-11/1@)";
  const word = old ? "Данные" : "Сведения";
  const { agent, person } = content;
  const status = content.rates.some(({ rate }) => rate === 30) ? "2" : "1";
  return `${layout.annex ? `<div class="annex">Приложение № 4<br>к приказу ФНС России<br>${act}</div>` : ""}
<div class="knd">Форма по КНД 1175018</div>
<div class="title">СПРАВКА О ДОХОДАХ И СУММАХ НАЛОГА ФИЗИЧЕСКОГО ЛИЦА</div>
<div class="c">за <u>&nbsp;${content.year}&nbsp;</u> год от ${dateHtml(content.issuedOn, layout)}</div>
<h2>1. ${word} о налоговом агенте</h2>
<p>${field("Код по ОКТМО", agent.oktmo)} ${field("Телефон", agent.phone)} ${field("ИНН", agent.inn)} ${field("КПП", agent.kpp)}</p>
<div class="wide"><span>Налоговый агент</span><span class="value">${escapeHtml(agent.name)}</span></div>
<p>Форма реорганизации (ликвидаци${old ? "я" : "и"}) (код) <u class="gap"></u> ИНН/КПП реорганизованной организации <u class="gap"></u>/<u class="gap"></u></p>
<h2>2. ${word} о физическом лице ${old ? "-" : "—"} получателе дохода</h2>
<p>${field("ИНН в Российской Федерации", content.personInn)}</p>
<p>${field("Фамилия", person.surname)} ${field("Имя", person.given)} ${field(`Отчество${old ? " *" : "*"}`, person.patronymic)}</p>
<p>${field("Статус налогоплательщика", status)} ${field("Дата рождения", printedDate(person.birthDate))} ${field("Гражданство (код страны)", "643")}</p>
<p>${field(`Код документа, удостоверяющего личность${old ? ":" : ""}`, "21")} ${field("Серия и номер документа", "68 02 444666")}</p>`;
}

function dateHtml(date: string, { dateCells }: NdflLayout): string {
  if (!dateCells) return printedDate(date);
  const cells = printedDate(date)
    .split(".")
    .map((part) => `<u>&nbsp;${part}&nbsp;</u>`);
  return cells.join(" . ");
}

function field(label: string, value: string): string {
  return `${label} <u>&nbsp;${escapeHtml(value)}&nbsp;</u>`;
}

function rateSections(rate: NdflRate, layout: NdflLayout, random: Random): string {
  const old = layout.edition === "2020";
  const shown = layout.rateBlank ? "&nbsp;&nbsp;&nbsp;" : rate.rate;
  const money = (kopecks: number) => printed(kopecks, layout.money, random);
  const cells = totalCells(rate, layout);
  const order = (some: TotalCell[]) => (layout.shuffledTotals ? random.shuffle(some) : some);
  const value = (cell: TotalCell) => totalText(cell, layout, random);
  const six = old
    ? ""
    : `<h2>6. Сумма дохода, с которого не удержан налог налоговым агентом, и сумма неудержанного налога</h2>${totalsTable(cells.slice(8), value, 1, layout)}`;
  return `<h2>3. Доходы, облагаемые по ставке <u>&nbsp;${shown}&nbsp;</u> %</h2>
${incomeTables(rate.rows, layout, money)}
<h2>4. Стандартные, социальные и имущественные налоговые вычеты</h2>
${deductionTable(rate, money)}
<h2>5. ${old ? "Общие суммы дохода и налога" : "Общая сумма дохода и сумма налога"}</h2>
${totalsTable(order(cells.slice(0, 8)), value, 2, layout)}${six}`;
}

function footer({ person }: NdflContent, { edition }: NdflLayout): string {
  const label = edition === "2020" ? "налоговый агент (Ф.И.О.)" : "Налоговый агент (Ф. И. О.)*";
  return `<div class="sign"><span>${label}</span><u>&nbsp;${initials({ ...person, surname: "Образцов", given: "Пётр", patronymic: "Ильич" })}&nbsp;</u><span><u class="gap"></u><br>(подпись)</span></div><div class="note">* Отчество указывается при наличии.</div>`;
}
