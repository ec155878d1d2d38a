import { skeleton } from "../text/letters.ts";
import { findAlike } from "../text/likeness.ts";
import { GIVEN_TO } from "./paper-fields.ts";
import type { TableFormRule } from "./table-form.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

const BENEFITS = ["доплат", "пособ", "денежная выплата", "едв", "ежемесячн"].map(skeleton);
const PENSIONS = ["пенси", "фиксированн"].map(skeleton);

/** A supplement on top of a pension is a benefit, its fixed part is pension; else unsaid. */
function kindOf(text: string): string | undefined {
  const line = skeleton(text);
  const says = (stems: readonly string[]) =>
    stems.some((stem) => findAlike(line, stem, stem.length < 5 ? 1 : 0.8) !== undefined);
  if (says(BENEFITS)) return "benefit";
  return says(PENSIONS) ? "pension" : undefined;
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
