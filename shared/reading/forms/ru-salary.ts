import { less } from "./equations.ts";
import { GIVEN_TO } from "./paper-fields.ts";
import { averageSalary } from "./ru-salary-sentence.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** An employer's certificate of pay in free form, as a table by month or as a sentence. */
export const SALARY = tablePaper({
  anchors: [
    ["справка о заработной плате"],
    ["справка с места работы"],
    ["справка", "к выдаче", "начислено"],
    ["справка", "заработная плата", "работает"],
    ["справка о размере заработной платы"],
    ["справка о начисленной заработной плате"],
    ["справка о среднем заработке"],
    ["справка", "среднемесячн", "заработ", "работает"],
    ["справка", "среднемесячный доход", "работает"],
    ["справка о доходах", "начислен"],
    ["справка о доходах", "заработной плат"],
  ],
  labels: [
    "начислен",
    "ндфл",
    "к выдаче",
    "удержан",
    "заработн",
    "заработок",
    "работает",
    "на руки",
    "налог",
  ],
  leastLabels: 2,
  fields: [
    { field: "issuedOn" },
    { field: "person.name", labels: ["фамилия, имя, отчество"], after: GIVEN_TO },
    { field: "agent.inn" },
  ],
  sentences: averageSalary,
  tables: [
    {
      form: "ru.salary",
      currency: "RUB",
      byMonth: true,
      otherHeads: OTHER_HEADS,
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "accrued",
          heads: [
            "начислено всего",
            "начислено",
            "всего начислено",
            "сумма начисления",
            "сумма начисленной заработной платы",
            "сумма начисленной зарплаты",
            "начисленная заработная плата",
            "начислено заработной платы",
            "сумма заработной платы",
            "заработная плата",
          ],
          basis: "gross",
          bearsIncome: true,
        },
        {
          name: "-",
          heads: [
            "в т.ч. отпускные, больничные",
            "надбавки",
            "районный коэффициент",
            "в том числе отпускные, больничные",
            "отпускные",
            "больничные",
            "оклад",
            "премия",
          ],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "taxWithheld",
          heads: [
            "удержано ндфл",
            "ндфл",
            "подоходный налог",
            "удержан налог",
            "сумма удержанного налога",
            "удержано налога",
            "налог на доходы",
            "сумма ндфл",
          ],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "withheld",
          heads: [
            "прочие удержания",
            "прочие удержания (алименты)",
            "иные удержания",
            "алименты",
            "удержано всего",
          ],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "paid",
          heads: [
            "к выдаче",
            "к выплате",
            "выплачено",
            "сумма к выдаче",
            "сумма к выплате",
            "на руки",
            "сумма на руки",
            "выдано",
            "перечислено",
          ],
          basis: "net",
          bearsIncome: true,
        },
      ],
      equations: [
        less("accrued-less-withheld-is-paid", "accrued", ["taxWithheld", "withheld"], "paid"),
      ],
    },
  ],
});
