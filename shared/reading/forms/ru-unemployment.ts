import { less } from "./equations.ts";
import { GIVEN_TO } from "./paper-fields.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** An employment centre's certificate of unemployment benefit by month. */
export const UNEMPLOYMENT = tablePaper({
  anchors: [["занятости", "безработн", "справка"]],
  labels: ["начислено", "удержано", "выплачено", "пособие по безработице"],
  leastLabels: 1,
  fields: [
    { field: "issuedOn" },
    { field: "person.name", labels: ["гражданин(ка)", "фамилия, имя, отчество"], after: GIVEN_TO },
  ],
  tables: [
    {
      form: "ru.unemployment",
      currency: "RUB",
      byMonth: true,
      otherHeads: OTHER_HEADS,
      totalWords: TOTAL_WORDS,
      columns: [
        { name: "accrued", heads: ["начислено"], basis: "gross", bearsIncome: true },
        { name: "withheld", heads: ["удержано"], basis: "gross", bearsIncome: false },
        {
          name: "paid",
          heads: ["выплачено", "к выплате", "перечислено"],
          basis: "net",
          bearsIncome: true,
        },
      ],
      equations: [less("accrued-less-withheld-is-paid", "accrued", ["withheld"], "paid")],
    },
  ],
});
