import type { FoundPaper } from "../proof/found-paper.ts";
import { englishFields } from "./english-fields.ts";
import type { Form } from "./form.ts";
import { textOf } from "./paper-text.ts";
import { findSentences, type SentenceRule } from "./sentence-form.ts";

const PERIODS: Readonly<Record<string, string>> = {
  year: "year",
  annum: "year",
  annually: "year",
  annual: "year",
  yearly: "year",
  month: "month",
  monthly: "month",
  week: "week",
  weekly: "week",
  hour: "hour",
  hourly: "hour",
};

const PERIOD = `year|annum|annually|annual|yearly|month(?:ly)?|week(?:ly)?|hour(?:ly)?`;
const PAID = `salary|rate of pay|pay rate|rate|wages?|earns?|earnings|compensation|pay|paid`;
const AMOUNT = String.raw`\$\s?(?<amount>\d[\d,]*(?:\.\d\d)?)`;

/** The period behind the amount, or before what is paid: `$20.00 an hour`, `annual salary of $40,000`. */
const PAY = [
  new RegExp(
    String.raw`(?:${PAID})[^$\d]{0,60}${AMOUNT}\s*(?:USD\s*)?(?:per|an?|\/|every|each)?\s*(?<period>${PERIOD})(?!\p{L})`,
    "iu",
  ),
  new RegExp(
    String.raw`(?<period>${PERIOD})\s+(?:base\s+|gross\s+)?(?:${PAID})[^$\d]{0,60}${AMOUNT}`,
    "iu",
  ),
];

const RULES = PAY.map(
  (pattern): SentenceRule => ({
    pattern,
    name: () => "grossPay",
    basis: () => "gross",
    currency: "USD",
    bearsIncome: true,
  }),
);

/** An employer's letter that says what somebody earns in a year, a month or an hour. */
export const EMPLOYMENT_VERIFICATION: Form = {
  name: "en.employment-verification",
  anchors: [
    ["employment verification"],
    ["verification of employment"],
    ["to whom it may concern", "employed"],
  ],
  labels: ["employed", "position", "salary", "rate of pay", "full-time", "sincerely"],
  leastLabels: 2,
  find(sheets): FoundPaper {
    const text = textOf(sheets);
    const [rule] = RULES.filter(({ pattern }) => pattern.test(text));
    const found = findSentences(sheets, rule ? [rule] : []);
    const period = PERIODS[rule?.pattern.exec(text)?.groups?.["period"]?.toLowerCase() ?? ""];
    return {
      form: "en.employment-verification",
      pages: sheets.map(({ page }) => page),
      fields: {
        ...englishFields(text, /confirms? that (\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3})/u),
        ...(period !== undefined && { payPeriod: period }),
      },
      ...found,
      sums: [],
      printsTotal: false,
      reasons: [],
    };
  },
};
