import { less, shareBetween } from "./equations.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/**
 * «Справка о расчетах с физическим лицом», order of the Minister of Finance of 01.02.2018 № 102,
 * annex 2, in force until 01.01.2026.
 */
export const KZ_SETTLEMENT = tablePaper({
  anchors: [["о расчетах с физическим лицом"], ["жеке тұлғамен есеп айырысулар туралы анықтама"]],
  labels: ["иин", "налогов", "вычет", "выплаченного дохода", "облагаемого дохода"],
  leastLabels: 2,
  fields: [
    { field: "year" },
    { field: "issuedOn" },
    {
      field: "person.name",
      labels: ["фамилия имя отчество физического лица", "фамилия имя отчество", "фио"],
      after: /физического лица\s+(\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){1,3})/u,
    },
    { field: "person.iin" },
    { field: "agent.bin" },
  ],
  tables: [
    {
      form: "kz.settlement",
      currency: "KZT",
      byMonth: true,
      otherHeads: [...OTHER_HEADS, "в том числе"],
      breakdown: { of: "deduction", until: "taxBase" },
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "income",
          heads: [
            "сумма дохода, подлежащего налогообложению у источника выплаты",
            "сумма дохода, подлежащего налогообложению",
            "подлежащего налогообложению",
          ],
          basis: "gross",
          bearsIncome: true,
        },
        {
          name: "-",
          heads: [
            "сумма корректировки по индивидуальному подоходному налогу, включая ее перенос",
            "сумма корректировки",
            "обязательные пенсионные взносы",
            "стандартный вычет",
            "на обязательное социальное медицинское страхование",
            "прочие вычеты",
            "другие вычеты",
          ],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "deduction",
          heads: [
            "сумма примененных налоговых вычетов, включая их перенос, всего",
            "сумма примененных налоговых вычетов",
            "налоговых вычетов, всего",
          ],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "taxBase",
          heads: ["сумма облагаемого дохода физического лица", "сумма облагаемого дохода"],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "taxCalculated",
          heads: ["сумма индивидуального подоходного налога", "индивидуального подоходного налога"],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "paid",
          heads: ["сумма выплаченного дохода", "выплаченного дохода"],
          basis: "net",
          bearsIncome: true,
        },
      ],
      equations: [
        less("income-less-deductions-is-base", "income", ["deduction"], "taxBase"),
        shareBetween("tax-at-ten-percent", "taxBase", "taxCalculated", [0.1, 0.1], 100),
      ],
    },
  ],
});
