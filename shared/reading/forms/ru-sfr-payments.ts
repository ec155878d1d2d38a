import { GIVEN_TO } from "./paper-fields.ts";
import type { TableFormRule } from "./table-form.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** A supplement on top of a pension is a benefit, its fixed part is pension. */
function kindOf(text: string): string {
  if (/доплат|един(?:ое|ого) пособ|пособ|едв|денежн/iu.test(text)) return "benefit";
  return /пенси|фиксирован/iu.test(text) ? "pension" : "benefit";
}

const list = {
  form: "ru.sfr-payments",
  currency: "RUB",
  otherHeads: OTHER_HEADS,
  totalWords: TOTAL_WORDS,
  columns: [
    {
      name: "benefit",
      total: "total",
      heads: ["размер, руб", "размер", "сумма, руб", "сумма", "установленный размер"],
      basis: "net",
      bearsIncome: true,
    },
  ],
  equations: [],
  nameByText: kindOf,
} satisfies Omit<TableFormRule, "byMonth">;

/** Pensions and payments of the Social Fund: what was paid in a period, or is due on a date. */
export const SFR_PAYMENTS = tablePaper({
  anchors: [
    ["о назначенных пенсиях и социальных выплатах"],
    ["справка о выплатах за период", "социального страхования"],
    ["сведения о выплатах", "социального страхования"],
  ],
  labels: ["вид выплаты", "размер", "сумма", "снилс"],
  leastLabels: 1,
  fields: [
    { field: "issuedOn" },
    { field: "person.name", labels: ["фамилия, имя, отчество"], after: GIVEN_TO },
    { field: "person.snils" },
  ],
  tables: [
    { ...list, byMonth: true },
    { ...list, byMonth: false },
  ],
});
