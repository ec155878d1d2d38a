import { less } from "./equations.ts";
import { GIVEN_TO } from "./paper-fields.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** «Жалақы туралы анықтама / Справка о заработной плате», free form, in one language or both. */
export const KZ_SALARY = tablePaper({
  anchors: [
    ["жалақы туралы анықтама"],
    ["справка о заработной плате", "иин"],
    ["справка", "опв", "ипн"],
  ],
  labels: [
    "есептелді",
    "начислено",
    "опв",
    "мзж",
    "ипн",
    "жтс",
    "қолға",
    "к выдаче",
    "бин",
    "жсн",
    "восмс",
    "мәмс",
  ],
  leastLabels: 3,
  fields: [
    { field: "issuedOn" },
    {
      field: "person.name",
      labels: ["аты-жөні / фио", "аты-жөні", "фамилия, имя, отчество", "фио"],
      after: GIVEN_TO,
    },
    { field: "person.iin" },
    { field: "agent.bin" },
  ],
  tables: [
    {
      form: "kz.salary",
      currency: "KZT",
      byMonth: true,
      otherHeads: OTHER_HEADS,
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "accrued",
          heads: ["есептелді / начислено", "начислено", "есептелді", "начислено всего"],
          basis: "gross",
          bearsIncome: true,
        },
        {
          name: "-",
          heads: ["мзж / опв", "опв", "мзж", "мәмс жарнасы / восмс", "восмс", "мәмс"],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "taxWithheld",
          heads: ["жтс / ипн", "ипн", "жтс"],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "withheld",
          heads: [
            "ұсталғаны барлығы / удержано всего",
            "удержано всего",
            "ұсталғаны барлығы",
            "удержано",
          ],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "paid",
          heads: ["қолға төленетіні / к выдаче", "к выдаче", "қолға төленетіні", "к выплате"],
          basis: "net",
          bearsIncome: true,
        },
      ],
      equations: [less("accrued-less-withheld-is-paid", "accrued", ["withheld"], "paid")],
    },
  ],
});
