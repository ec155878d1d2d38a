import type { TruthFigure } from "../../../shared/contracts/truth.ts";
import {
  type DateStyle,
  dayAfter,
  type MonthStyle,
  monthsFrom,
  printedDate,
} from "../invented/calendar.ts";
import { decimal, type MoneyStyle, printed } from "../invented/money.ts";
import type { Random } from "../invented/random.ts";
import { FAMILIES, type FontFamily } from "../rendering/fonts.ts";

/** How a free-form paper is set: no form is prescribed, so that chance decides. */
export interface LetterStyle {
  readonly family: FontFamily;
  readonly sizePt: number;
  readonly rowMm: number;
  readonly rulings: "thin" | "bold" | "none" | "horizontal";
  readonly money: MoneyStyle;
  readonly month: MonthStyle;
  readonly date: DateStyle;
  readonly align: "right" | "center" | "left";
}

/** A style by chance; `fixed` holds what a paper insists on. */
export function letterStyle(random: Random, fixed: Partial<LetterStyle> = {}): LetterStyle {
  return {
    family: random.pick(FAMILIES),
    sizePt: random.pick([10, 11, 11, 12]),
    rowMm: random.pick([5.4, 6.2, 7.4]),
    rulings: random.chance(0.75) ? "thin" : random.pick(["bold", "none", "horizontal"]),
    money: random.pick(["1 234,56", "1234.56", "1 234.56", "1234,56"]),
    month: random.pick(["Март 2025", "март 2025 г.", "03.2025", "Март 2025"]),
    date: random.pick(["05.08.2024", "05.08.2024", "«05» августа 2024 г."]),
    align: random.pick(["right", "right", "center"]),
    ...fixed,
  };
}

/** The style sheet of a letter. */
export function letterCss({ sizePt, rowMm, rulings, align }: LetterStyle): string {
  const rule = {
    thin: "0.5pt solid #222",
    bold: "1.3pt solid #000",
    none: "none",
    horizontal: "0.5pt solid #333",
  }[rulings];
  const sides =
    rulings === "horizontal" ? "td,th{border-left:none!important;border-right:none!important}" : "";
  return `.sheet{font-size:${sizePt}pt;line-height:1.3;padding:16mm 14mm 12mm 18mm;--rule:${rule}}
${sides}
.title{text-align:center;font-weight:700;font-size:${sizePt + 2}pt;margin:5mm 0 3mm}
.sub{text-align:center;margin-bottom:3mm}
p{margin:2mm 0}.right{text-align:right}.small{font-size:${sizePt - 2.5}pt}
.grid{width:100%;margin:3mm 0}.grid td{height:${rowMm}mm;padding:0 1.5mm}.grid th{padding:1mm;text-align:center;vertical-align:middle}
.grid .m{text-align:${align};white-space:nowrap}.grid .total td{font-weight:700}
.grid .c{text-align:center}
.lines td{border:none;padding:.6mm 1mm;vertical-align:top}
.esign{display:inline-block;border:1.2pt solid #2a49b0;border-radius:3mm;color:#2a49b0;padding:2mm 4mm;font-size:${sizePt - 2.5}pt;margin-top:8mm}
.sign{display:flex;justify-content:space-between;margin-top:9mm}`;
}

/** One column of a table: its heading and whether it holds amounts. */
export interface Column {
  readonly title: string;
  readonly amounts?: boolean;
  readonly centred?: boolean;
}

/** A ruled table; `foot` is the row of totals. */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot?: readonly string[],
): string {
  const head = columns.map(({ title }) => `<th>${title}</th>`).join("");
  const line = (cells: readonly string[], kind: string) =>
    `<tr${kind}>${cells.map((cell, index) => `<td class="${cellClass(columns[index])}">${cell}</td>`).join("")}</tr>`;
  const body = rows.map((cells) => line(cells, "")).join("");
  return `<table class="grid"><tr>${head}</tr>${body}${foot ? line(foot, ' class="total"') : ""}</table>`;
}

function cellClass(column: Column | undefined): string {
  if (column?.amounts) return "m";
  return column?.centred ? "c" : "l";
}

/** Lines of a label and its value, without rules. */
export function labelledLines(lines: readonly (readonly [string, string])[]): string {
  return `<table class="lines">${lines.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join("")}</table>`;
}

/** The blue box that says who signed electronically. */
export function electronicSignature(owner: string, on: string): string {
  return `<div class="esign"><b>ДОКУМЕНТ ПОДПИСАН<br>ЭЛЕКТРОННОЙ ПОДПИСЬЮ</b><br>Сертификат: 00ОБРАЗЕЦ00<br>Владелец: ${owner}<br>Действителен: с ${printedDate(on)}</div>`;
}

/** Signatures of an organisation under its letter. */
export function signatures(...roles: readonly string[]): string {
  return roles
    .map(
      (role) =>
        `<div class="sign"><span>${role}</span><span>______________</span><span>Образцов П. И.</span></div>`,
    )
    .join("");
}

/** A truth figure from kopecks. */
export function figure(
  name: string,
  kopecks: number,
  at: { month?: string; code?: string } = {},
): TruthFigure {
  return { name, ...at, amount: decimal(kopecks) };
}

/** What most papers need: a run of months, the day of issue after it, and a printer of amounts. */
export function monthlyRun(random: Random, style: LetterStyle, count: number) {
  const year = random.pick([2024, 2025, 2025]);
  const first = `${year}-${String(random.whole(1, 12)).padStart(2, "0")}`;
  const months = monthsFrom(first, count);
  return {
    months,
    issuedOn: dayAfter(months.at(-1) ?? first, random),
    money: (kopecks: number) => printed(kopecks, style.money, random),
  };
}
