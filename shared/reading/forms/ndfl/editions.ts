import type { Total } from "./vocabulary.ts";

/** Two totals in one line, left and right. */
export type Row = readonly [Total, Total];

/** The totals in printed order, label and value twice in a line, as the editions have them. */
export const EDITIONS: readonly (readonly Row[])[] = [
  [
    ["totalIncome", "taxWithheld"],
    ["taxBase", "taxTransferred"],
    ["taxCalculated", "taxOverwithheld"],
    ["advancePayments", "taxNotWithheld"],
  ],
  [
    ["totalIncome", "taxBase"],
    ["taxCalculated", "advancePayments"],
    ["profitTaxCredit", "foreignTax"],
    ["taxWithheld", "taxOverwithheld"],
  ],
];
