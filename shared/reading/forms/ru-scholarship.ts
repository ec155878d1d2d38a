import { GIVEN_TO } from "./paper-fields.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** A university's or college's certificate of the scholarship paid by month. */
export const SCHOLARSHIP = tablePaper({
  anchors: [["справка", "стипенди"]],
  labels: [
    "вид стипендии",
    "сумма",
    "начислено",
    "студент",
    "обучает",
    "обучающ",
    "академическ",
    "очной формы",
  ],
  leastLabels: 2,
  fields: [
    { field: "issuedOn" },
    { field: "person.name", labels: ["фамилия, имя, отчество"], after: GIVEN_TO },
  ],
  tables: [
    {
      form: "ru.scholarship",
      currency: "RUB",
      byMonth: true,
      otherHeads: OTHER_HEADS,
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "income",
          total: "total",
          heads: ["сумма", "начислено", "выплачено", "размер стипендии", "размер"],
          basis: "net",
          bearsIncome: true,
        },
      ],
      equations: [],
    },
  ],
});
