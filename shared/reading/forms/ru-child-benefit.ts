import { GIVEN_TO } from "./paper-fields.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** A certificate of the size of child benefits, one line a month and child. */
export const CHILD_BENEFIT = tablePaper({
  anchors: [["о размере пособия на ребенка"], ["справка", "пособи", "на ребенка"]],
  labels: ["вид пособия", "сумма", "назначено", "размер"],
  leastLabels: 1,
  fields: [
    { field: "issuedOn" },
    {
      field: "person.name",
      labels: ["выдана:", "получатель", "фамилия, имя, отчество"],
      after: GIVEN_TO,
    },
  ],
  tables: [
    {
      form: "ru.child-benefit",
      currency: "RUB",
      byMonth: true,
      otherHeads: OTHER_HEADS,
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "benefit",
          total: "total",
          heads: ["сумма", "размер", "выплачено", "начислено"],
          basis: "net",
          bearsIncome: true,
        },
      ],
      equations: [],
    },
  ],
});
