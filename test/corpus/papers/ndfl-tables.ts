import { printed, printedTax } from "../invented/money.ts";
import type { Random } from "../invented/random.ts";
import type { NdflRate, NdflRow } from "./ndfl-content.ts";
import type { NdflLayout } from "./ndfl-layout.ts";
import type { TotalCell } from "./ndfl-truth.ts";

/** A total as its cell shows it: nothing, a zero or a dash where there is none. */
export function totalText(cell: TotalCell, layout: NdflLayout, random: Random): string {
  if (cell.kopecks === 0 && !cell.always) {
    return { blank: "", zero: "0", dash: "-", "zero-decimal": "0,00" }[layout.nothing];
  }
  return cell.tax
    ? printedTax(cell.kopecks, layout.tax)
    : printed(cell.kopecks, layout.money, random);
}

/** Section 3: two halves of five columns, side by side or as one table of ten. */
export function incomeTables(
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

/** Section 4: four pairs of code and sum in one row. */
export function deductionTable({ section4 }: NdflRate, money: (kopecks: number) => string): string {
  const header = "<th>Код вычета</th><th>Сумма вычета</th>".repeat(4);
  const cells = Array.from({ length: 4 }, (_, index) => {
    const deduction = section4[index];
    return `<td class="c">${deduction?.code ?? ""}</td><td class="m">${deduction ? money(deduction.amount) : ""}</td>`;
  });
  return `<table class="four"><tr>${header}</tr><tr>${cells.join("")}</tr></table>`;
}

/** Section 5 or 6: labels and values, in one or two pairs of columns. */
export function totalsTable(
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

/** The style sheet of a certificate. */
export function ndflCss(layout: NdflLayout): string {
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
