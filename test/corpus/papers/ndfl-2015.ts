import { printedDate } from "../invented/calendar.ts";
import { printed } from "../invented/money.ts";
import { fullName } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { escapeHtml } from "../rendering/sheet.ts";
import { type NdflContent, type NdflRate, ndflContent } from "./ndfl-content.ts";
import { type NdflLayout, ndflLayout } from "./ndfl-layout.ts";
import { deductionTable, incomeTables, ndflCss, totalsTable, totalText } from "./ndfl-tables.ts";
import { ndflTruth, type TotalCell } from "./ndfl-truth.ts";

/** The older certificate, 2-НДФЛ: numbered lines until 2014, unnumbered labels from 2015. */
export function ndfl2015(random: Random): Paper {
  const year = random.whole(2012, 2018);
  const numbered = year < 2015;
  const layout = {
    ...ndflLayout("2020", random),
    shuffledTotals: false,
    sizePt: random.pick([7, 7.5, 8]),
  };
  const content = ndflContent(
    { year, longEmployer: random.chance(0.3), slots: layout.rowsPerHalf * 2, rates: [13] },
    random,
  );
  const cells = (rate: NdflRate) => totalsPrinted(rate, numbered);
  const sections = content.rates
    .map((rate) => rateSections(rate, numbered, layout, random))
    .join("");
  const sign = `<div class="sign"><span>Налоговый агент</span><u>&nbsp;бухгалтер&nbsp;</u><u>&nbsp;Образцов П. И.&nbsp;</u><span><u class="gap"></u><br>(подпись)</span><span>М.П.</span></div>`;
  return {
    sheets: [head(content, numbered, layout) + sections + sign],
    css: `${ndflCss(layout)}.two{columns:1}`,
    family: layout.family,
    truth: ndflTruth("ru.ndfl-2015", content, cells, {
      rate: !layout.rateBlank,
      zeros: layout.nothing === "zero" || layout.nothing === "zero-decimal",
    }),
  };
}

function totalCells(rate: NdflRate, numbered: boolean): TotalCell[] {
  const line = (number: string, label: string) => (numbered ? `${number}. ${label}` : label);
  const tax = { tax: true, always: true };
  const maybe = { tax: true, always: false };
  const money = { tax: false, always: true };
  const withheld = rate.taxWithheld;
  return [
    {
      label: line("5.1", "Общая сумма дохода"),
      name: "totalIncome",
      kopecks: rate.totalIncome,
      ...money,
    },
    {
      label: line("5.2", numbered ? "Облагаемая сумма дохода" : "Налоговая база"),
      name: "taxBase",
      kopecks: rate.taxBase,
      ...money,
    },
    {
      label: line("5.3", "Сумма налога исчисленная"),
      name: "taxCalculated",
      kopecks: rate.taxCalculated,
      ...tax,
    },
    {
      label: line("5.4", "Сумма налога удержанная"),
      name: "taxWithheld",
      kopecks: withheld,
      ...tax,
    },
    {
      label: line("5.5", "Сумма налога перечисленная"),
      name: "taxTransferred",
      kopecks: withheld,
      ...tax,
    },
    {
      label: line("5.6", "Сумма налога, излишне удержанная налоговым агентом"),
      name: "taxOverwithheld",
      kopecks: rate.taxOverwithheld,
      ...maybe,
    },
    {
      label: line("5.7", "Сумма налога, не удержанная налоговым агентом"),
      name: "taxNotWithheld",
      kopecks: rate.taxNotWithheld,
      ...maybe,
    },
  ];
}

function head(content: NdflContent, numbered: boolean, layout: NdflLayout): string {
  const { agent, person, year } = content;
  const n = (number: string) => (numbered ? `${number}. ` : "");
  const field = (number: string, label: string, value: string) =>
    `${n(number)}${label} <u>&nbsp;${escapeHtml(value)}&nbsp;</u>`;
  const form = numbered ? "" : `<div class="annex">Форма 2-НДФЛ<br>Код по КНД 1151078</div>`;
  const region =
    numbered && year < 2014
      ? field("1.3", "Код ОКАТО", "52401000000")
      : field("1.3", "Код по ОКТМО", agent.oktmo);
  const address =
    year < 2018
      ? `<p>${field("2.8", "Адрес места жительства в Российской Федерации: почтовый индекс", "644000")} код региона <u>&nbsp;55&nbsp;</u> город <u>&nbsp;Омск&nbsp;</u> улица <u>&nbsp;Образцовая&nbsp;</u> дом <u>&nbsp;7&nbsp;</u> квартира <u>&nbsp;12&nbsp;</u></p><p>${n("2.9")}Адрес в стране проживания: Код страны <u class="gap"></u></p>`
      : "";
  return `${layout.annex && numbered ? `<div class="annex">Приложение № 1<br>к приказу ФНС России<br>от 17.11.2010 № ММВ-7-3/611@</div>` : form}
<div class="title">СПРАВКА О ДОХОДАХ ФИЗИЧЕСКОГО ЛИЦА</div>
<div class="c">за <u>&nbsp;${year}&nbsp;</u> год № <u>&nbsp;${agent.inn.slice(-3)}&nbsp;</u> от <u>&nbsp;${printedDate(content.issuedOn)}&nbsp;</u></div>
<div class="c">признак <u>&nbsp;1&nbsp;</u> ${numbered ? "" : "номер корректировки <u>&nbsp;00&nbsp;</u>"} в ИФНС (код) <u>&nbsp;${agent.inn.slice(0, 4)}&nbsp;</u></div>
<h2>1. Данные о налоговом агенте</h2>
<p>${field("1.1", numbered ? "ИНН/КПП для организации или ИНН для физического лица" : "ИНН / КПП", `${agent.inn} / ${agent.kpp}`)} ${numbered ? "" : `${region} ${field("1.4", "Телефон", agent.phone)}`}</p>
<div class="wide"><span>${n("1.2")}${numbered ? "Наименование организации / Фамилия, имя, отчество физического лица" : "Налоговый агент"}</span><span class="value">${escapeHtml(agent.name)}</span></div>
${numbered ? `<p>${region} ${field("1.4", "Телефон", agent.phone)}</p>` : ""}
<h2>2. Данные о физическом лице ${numbered ? "–" : "-"} получателе дохода</h2>
<p>${field("2.1", numbered ? "ИНН" : "ИНН в Российской Федерации", content.personInn)}</p>
<p>${numbered ? field("2.2", "Фамилия, имя, отчество", fullName(person)) : `Фамилия <u>&nbsp;${person.surname}&nbsp;</u> Имя <u>&nbsp;${person.given}&nbsp;</u> Отчество <u>&nbsp;${person.patronymic}&nbsp;</u>`}</p>
<p>${field("2.3", "Статус налогоплательщика", "1")} ${field("2.4", "Дата рождения", printedDate(person.birthDate))} ${field("2.5", "Гражданство (код страны)", "643")}</p>
<p>${field("2.6", "Код документа, удостоверяющего личность", "21")} ${field("2.7", numbered ? "Серия, номер документа" : "Серия и номер документа", "68 02 444666")}</p>${address}`;
}

function rateSections(
  rate: NdflRate,
  numbered: boolean,
  layout: NdflLayout,
  random: Random,
): string {
  const money = (kopecks: number) => printed(kopecks, layout.money, random);
  const value = (cell: TotalCell) => totalText(cell, layout, random);
  const shown = layout.rateBlank ? "&nbsp;&nbsp;&nbsp;" : rate.rate;
  const cells = totalsPrinted(rate, numbered);
  const notice = numbered
    ? `<p>4.2. № Уведомления, подтверждающего право на имущественный налоговый вычет <u class="gap"></u></p><p>4.3. Дата выдачи Уведомления <u class="gap"></u> 4.4. Код налогового органа, выдавшего Уведомление <u class="gap"></u></p>`
    : "";
  return `<h2>3. Доходы, облагаемые по ставке <u>&nbsp;${shown}&nbsp;</u> %</h2>${incomeTables(rate.rows, layout, money)}
<h2>4. Стандартные, социальные${numbered ? "" : ", инвестиционные"} и имущественные налоговые вычеты</h2>${deductionTable(rate, money)}${notice}
<h2>5. Общие суммы дохода и налога${numbered ? " по итогам налогового периода" : ""}</h2>
${totalsTable(cells, value, numbered ? 1 : 2, layout)}`;
}

/** Numbered lines, or the grid of 2015: two pairs a row, with a cell for advance payments. */
function totalsPrinted(rate: NdflRate, numbered: boolean): TotalCell[] {
  const cells = totalCells(rate, numbered);
  if (numbered) return cells;
  const advance = {
    label: "Сумма фиксированных авансовых платежей",
    name: "advancePayments",
    kopecks: 0,
    tax: true,
    always: false,
  };
  const [income, base, calculated, withheld, transferred, excess, not] = cells;
  return [income, withheld, base, transferred, calculated, excess, advance, not].filter(
    (cell): cell is TotalCell => cell !== undefined,
  );
}
