import type { Label } from "../../find/label.ts";

/** Headings that cut a certificate into its zones, over all editions. */
export type Mark = "title" | "incomes" | "deductions" | "totals" | "notWithheld";

/** The headings' wordings; the editions of 2010, 2015, 2020 and 2023/24. */
export const MARKS: readonly Label<Mark>[] = [
  {
    key: "title",
    wordings: [
      "справка о доходах и суммах налога физического лица",
      "справка о доходах физического лица",
    ],
  },
  { key: "incomes", wordings: ["доходы, облагаемые по ставке"] },
  {
    key: "deductions",
    wordings: [
      "стандартные, социальные и имущественные налоговые вычеты",
      "стандартные, социальные, инвестиционные и имущественные налоговые вычеты",
    ],
  },
  {
    key: "totals",
    wordings: ["общая сумма дохода и сумма налога", "общие суммы дохода и налога"],
  },
  {
    key: "notWithheld",
    wordings: [
      "сумма дохода, с которого не удержан налог налоговым агентом, и сумма неудержанного налога",
    ],
  },
];

/** Columns of the income table, in their printed order within one half. */
export type Column = "month" | "code" | "amount" | "deductionCode" | "deductionAmount";

/** The column heads' wordings. */
export const COLUMNS: readonly Label<Column>[] = [
  { key: "month", wordings: ["месяц"] },
  { key: "code", wordings: ["код дохода"] },
  { key: "amount", wordings: ["сумма дохода"] },
  { key: "deductionCode", wordings: ["код вычета"] },
  { key: "deductionAmount", wordings: ["сумма вычета"] },
];

/** Totals a certificate prints; the last two are known only to keep their values apart. */
export type Total =
  | "totalIncome"
  | "taxBase"
  | "taxCalculated"
  | "taxWithheld"
  | "taxTransferred"
  | "taxOverwithheld"
  | "taxNotWithheld"
  | "advancePayments"
  | "incomeNotTaxed"
  | "profitTaxCredit"
  | "foreignTax";

/** The totals' wordings over the editions. */
export const TOTALS: readonly Label<Total>[] = [
  { key: "totalIncome", wordings: ["общая сумма дохода"] },
  { key: "taxBase", wordings: ["налоговая база", "облагаемая сумма дохода"] },
  { key: "taxCalculated", wordings: ["сумма налога исчисленная"] },
  { key: "taxWithheld", wordings: ["сумма налога удержанная"] },
  { key: "taxTransferred", wordings: ["сумма налога перечисленная"] },
  {
    key: "taxOverwithheld",
    wordings: ["сумма налога, излишне удержанная налоговым агентом"],
  },
  {
    key: "taxNotWithheld",
    wordings: ["сумма налога, не удержанная налоговым агентом", "сумма неудержанного налога"],
  },
  { key: "advancePayments", wordings: ["сумма фиксированных авансовых платежей"] },
  {
    key: "incomeNotTaxed",
    wordings: ["сумма дохода, с которого не удержан налог налоговым агентом"],
  },
  {
    key: "profitTaxCredit",
    wordings: ["сумма налога на прибыль организаций, подлежащая зачету"],
  },
  {
    key: "foreignTax",
    wordings: ["сумма налога, исчисленная и уплаченная в иностранном государстве"],
  },
];
