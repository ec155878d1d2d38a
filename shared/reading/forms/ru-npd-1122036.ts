import { shareBetween } from "./equations.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/**
 * КНД 1122036, «Справка о состоянии расчетов (доходах) по налогу на профессиональный доход»
 * (letter of the tax service of 05.06.2019 № СД-4-3/10848@).
 */
export const NPD_1122036 = tablePaper({
  code: "1122036",
  anchors: [
    ["форма по кнд 1122036"],
    ["о состоянии расчетов (доходах) по налогу на профессиональный доход"],
  ],
  labels: ["сумма дохода", "профессиональный доход", "налог"],
  leastLabels: 1,
  fields: [
    { field: "year" },
    { field: "issuedOn" },
    { field: "person.name", labels: ["фамилия, имя, отчество"], after: /фио:?\s+(\p{Lu}.+)/iu },
    { field: "person.inn" },
  ],
  tables: [
    {
      form: "ru.npd-1122036",
      currency: "RUB",
      byMonth: true,
      otherHeads: OTHER_HEADS,
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "income",
          total: "totalIncome",
          heads: ["сумма дохода", "доход", "сумма полученного дохода"],
          basis: "gross",
          bearsIncome: true,
        },
        {
          name: "taxCalculated",
          heads: [
            "сумма налога",
            "начислено налога",
            "налог к уплате",
            "исчисленный налог",
            "налог",
          ],
          basis: "gross",
          bearsIncome: false,
        },
      ],
      // 422-ФЗ art. 10 and 12: 4 or 6 %, less one point of each while the deduction lasts.
      equations: [shareBetween("tax-within-rates", "income", "taxCalculated", [0.03, 0.06], 100)],
    },
  ],
});
