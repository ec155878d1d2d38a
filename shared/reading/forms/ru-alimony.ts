import { shareBetween } from "./equations.ts";
import { GIVEN_TO } from "./paper-fields.ts";
import { tablePaper } from "./table-paper.ts";
import { OTHER_HEADS, TOTAL_WORDS } from "./table-words.ts";

/** Whether the holder of the paper pays the alimony or receives it; unsaid where it does not tell. */
function directionOf(text: string): Readonly<Record<string, string>> {
  if (/взыскан|получател|взыскател|получает\s+алимент|получила?\s+алимент/iu.test(text)) {
    return { direction: "received" };
  }
  if (/удерж(?:ива|ан)|с\s+(?:него|неё|нее)\s+удерж|плательщик/iu.test(text)) {
    return { direction: "paid" };
  }
  return {};
}

/** Alimony withheld by the payer's employer, or exacted by bailiffs for the receiver. */
export const ALIMONY = tablePaper({
  anchors: [["справка", "алимент"], ["задолженности по алиментам"]],
  labels: ["удержано", "взыскано", "алиментов", "заработок", "исполнительн"],
  leastLabels: 2,
  fields: [
    { field: "issuedOn" },
    {
      field: "person.name",
      labels: ["получатель алиментов (взыскатель)", "получатель алиментов", "взыскатель"],
      after: GIVEN_TO,
    },
  ],
  say: directionOf,
  tables: [
    {
      form: "ru.alimony",
      currency: "RUB",
      byMonth: true,
      otherHeads: OTHER_HEADS,
      totalWords: TOTAL_WORDS,
      columns: [
        {
          name: "accrued",
          heads: ["заработок", "начислено", "сумма заработка", "доход"],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "taxWithheld",
          heads: ["ндфл", "удержано ндфл"],
          basis: "gross",
          bearsIncome: false,
        },
        {
          name: "withheld",
          heads: [
            "удержано алиментов",
            "взыскано алиментов",
            "выплачено алиментов",
            "сумма алиментов",
            "перечислено алиментов",
            "перечислено взыскателю алиментов",
            "перечислено взыскателю",
            "сумма удержанных алиментов",
            "алименты",
          ],
          basis: "net",
          bearsIncome: true,
        },
      ],
      equations: [
        // Семейный кодекс РФ art. 81, 138 § 3 of 229-ФЗ art. 99: a quarter to seven tenths of pay.
        shareBetween("alimony-within-shares", "accrued", "withheld", [0, 0.7], 100),
      ],
    },
  ],
});
