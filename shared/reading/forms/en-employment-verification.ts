import type { FoundPaper } from "../proof/found-paper.ts";
import { englishFields } from "./english-fields.ts";
import type { Form } from "./form.ts";
import { textOf } from "./paper-text.ts";
import { findSentences, type SentenceRule } from "./sentence-form.ts";

const PERIODS: Readonly<Record<string, string>> = {
  year: "year",
  annum: "year",
  annually: "year",
  yearly: "year",
  month: "month",
  monthly: "month",
  week: "week",
  weekly: "week",
  hour: "hour",
  hourly: "hour",
};

const PAY =
  /(?:salary|rate of pay|pay rate|wages?|earns?|compensation|paid)[^$\d]{0,60}\$\s?(?<amount>\d[\d,]*(?:\.\d\d)?)\s*(?:USD\s*)?(?:per|an?|\/)?\s*(?<period>year|annum|annually|yearly|month(?:ly)?|week(?:ly)?|hour(?:ly)?)/iu;

const RULE: SentenceRule = {
  pattern: PAY,
  name: () => "grossPay",
  basis: () => "gross",
  currency: "USD",
  bearsIncome: true,
};

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
    const found = findSentences(sheets, [RULE]);
    const text = textOf(sheets);
    const period = PERIODS[PAY.exec(text)?.groups?.["period"]?.toLowerCase() ?? ""];
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
