import { printedDate } from "../invented/calendar.ts";
import { printed, printedTax } from "../invented/money.ts";
import { initials } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { escapeHtml } from "../rendering/sheet.ts";
import { type NdflContent, type NdflRate, type NdflRow, ndflContent } from "./ndfl-content.ts";
import { type NdflLayout, ndflLayout } from "./ndfl-layout.ts";
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
    css: css(layout),
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

function totalText(cell: TotalCell, layout: NdflLayout, random: Random): string {
  if (cell.kopecks === 0 && !cell.always) {
    return { blank: "", zero: "0", dash: "-", "zero-decimal": "0,00" }[layout.nothing];
  }
  return cell.tax
    ? printedTax(cell.kopecks, layout.tax)
    : printed(cell.kopecks, layout.money, random);
}

function incomeTables(
  rows: readonly NdflRow[],
  layout: NdflLayout,
  money: (kopecks: number) => string,
): string {
  const perHalf = layout.rowsPerHalf;
  const left = layout.fill === "left" ? Math.min(perHalf, rows.length) : Math.ceil(rows.length / 2);
  const halves = [rows.slice(0, left), rows.slice(left)];
  const line = (row: NdflRow | undefined) => rowCells(row, layout, money);
  const titles = ["Месяц", "Код дохода", "Сумма дохода", "Код вычета", "Сумма вычета"];
  const header = titles.map((title) => `<th>${title}</th>`).join("");
  const columns = layout.columnsMm.map((width) => `<col style="width:${width}mm">`).join("");
  const lines = Array.from({ length: perHalf }, (_, index) =>
    halves.map((half) => line(half[index])),
  );
  if (layout.gapMm === 0) {
    const body = lines.map((cells) => `<tr>${cells.join("")}</tr>`).join("");
    return `<table class="rows">${columns}${columns}<tr>${header}${header}</tr>${body}</table>`;
  }
  const tables = [0, 1].map(
    (half) =>
      `<table class="rows">${columns}<tr>${header}</tr>${lines.map((cells) => `<tr>${cells[half]}</tr>`).join("")}</table>`,
  );
  return `<div class="halves">${tables.join("")}</div>`;
}

function rowCells(
  row: NdflRow | undefined,
  layout: NdflLayout,
  money: (kopecks: number) => string,
): string {
  if (row === undefined) return "<td></td>".repeat(5);
  const month = layout.leadingZero ? String(row.month).padStart(2, "0") : String(row.month);
  const deduction = row.deduction === undefined ? "" : money(row.deduction);
  return `<td class="c">${month}</td><td class="c">${row.code}</td><td class="m">${money(row.income)}</td><td class="c">${row.deductionCode ?? ""}</td><td class="m">${deduction}</td>`;
}

function deductionTable({ section4 }: NdflRate, money: (kopecks: number) => string): string {
  const header = "<th>Код вычета</th><th>Сумма вычета</th>".repeat(4);
  const cells = Array.from({ length: 4 }, (_, index) => {
    const deduction = section4[index];
    return `<td class="c">${deduction?.code ?? ""}</td><td class="m">${deduction ? money(deduction.amount) : ""}</td>`;
  });
  return `<table class="four"><tr>${header}</tr><tr>${cells.join("")}</tr></table>`;
}

function totalsTable(
  cells: readonly TotalCell[],
  value: (cell: TotalCell) => string,
  pairs: number,
  { labelMm }: NdflLayout,
): string {
  const columns = pairs === 1 ? [110, 80] : [labelMm, 95 - labelMm, labelMm, 95 - labelMm];
  const html = cells.map(
    (cell) => `<td class="label">${cell.label}</td><td class="m">${value(cell)}</td>`,
  );
  const lines = Array.from({ length: Math.ceil(html.length / pairs) }, (_, index) =>
    html.slice(index * pairs, index * pairs + pairs),
  );
  return `<table class="totals">${columns.map((width) => `<col style="width:${width}mm">`).join("")}${lines.map((line) => `<tr>${line.join("")}</tr>`).join("")}</table>`;
}

function footer({ person }: NdflContent, { edition }: NdflLayout): string {
  const label = edition === "2020" ? "налоговый агент (Ф.И.О.)" : "Налоговый агент (Ф. И. О.)*";
  return `<div class="sign"><span>${label}</span><u>&nbsp;${initials({ ...person, surname: "Образцов", given: "Пётр", patronymic: "Ильич" })}&nbsp;</u><span><u class="gap"></u><br>(подпись)</span></div><div class="note">* Отчество указывается при наличии.</div>`;
}

function css(layout: NdflLayout): string {
  const rule = {
    thin: "0.5pt solid #222",
    bold: "1.3pt solid #000",
    none: "none",
    horizontal: "0.5pt solid #333",
  }[layout.rulings];
  const sides =
    layout.rulings === "horizontal"
      ? "td,th{border-left:none!important;border-right:none!important}"
      : "";
  return `.sheet{font-size:${layout.sizePt}pt;line-height:1.15;--rule:${rule}}
${sides}
.annex{text-align:right;font-size:6.5pt}.knd{font-size:${layout.sizePt}pt}
.title{text-align:center;font-weight:700;font-size:${layout.sizePt + 2}pt;margin:1mm 0}
h2{font-size:${layout.sizePt + 0.5}pt;margin:1.4mm 0 .8mm;font-weight:700}
p{margin:.7mm 0}u{text-decoration:none;border-bottom:.4pt solid #333}
.gap{display:inline-block;width:18mm;height:2.6mm}
.wide{display:flex;align-items:center;gap:3mm}.wide .value{flex:1;border-bottom:.4pt solid #333}
.rows td{height:${layout.rowMm}mm;line-height:${Math.min(1.1, (layout.rowMm / layout.sizePt) * 2.6)};white-space:nowrap}
.rows th,.four th{font-size:${layout.sizePt - 0.5}pt;text-align:center}
.rows{table-layout:fixed;width:190mm}.halves{display:flex;gap:${layout.gapMm}mm}.halves .rows{width:${(190 - layout.gapMm) / 2}mm}
.four{width:190mm;table-layout:fixed}.four td{height:${Math.max(3.6, layout.rowMm)}mm}
.totals{table-layout:fixed;width:190mm}.totals td{height:${Math.max(3.8, layout.rowMm)}mm}.label{overflow-wrap:break-word}
.m{text-align:${layout.align};${layout.bold ? "font-weight:700;" : ""}white-space:nowrap}
.sign{display:flex;gap:8mm;margin-top:3mm;align-items:flex-start}.note{font-size:6.5pt;margin-top:2mm}`;
}
