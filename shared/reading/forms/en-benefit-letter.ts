import type { FoundPaper } from "../proof/found-paper.ts";
import type { Identity } from "../proof/identity.ts";
import { englishFields } from "./english-fields.ts";
import type { Form } from "./form.ts";
import { textOf } from "./paper-text.ts";
import { findSentences, type SentenceRule } from "./sentence-form.ts";

const AMOUNT = String.raw`\$\s?(?<amount>\d[\d,]*(?:\.\d\d)?)`;

const sentence = (
  name: string,
  pattern: string,
  basis: "gross" | "net",
  bearsIncome: boolean,
): SentenceRule => ({
  pattern: new RegExp(pattern + AMOUNT, "iu"),
  name: () => name,
  basis: () => basis,
  currency: "USD",
  bearsIncome,
});

const RULES: readonly SentenceRule[] = [
  sentence(
    "benefit",
    String.raw`before (?:any |all )?deductions?:? (?:is |was )?\s*`,
    "gross",
    true,
  ),
  sentence(
    "withheld",
    String.raw`(?:(?:we|premium[s]? we) (?:deduct|withhold|take out)|(?:insurance|premium)s? deductions?):?\s+`,
    "gross",
    false,
  ),
  sentence(
    "paid",
    String.raw`(?:(?:regular |your |net )(?:monthly )?(?:social security )?(?:benefit )?payment:? (?:is |will be |after deductions is )?|amount (?:deposited|paid)(?: (?:in)?to your bank account)?:? (?:is )?)\s*`,
    "net",
    false,
  ),
];

/** The Social Security Administration's letter on a benefit, its premium and the payment. */
export const BENEFIT_LETTER: Form = {
  name: "en.benefit-letter",
  anchors: [["social security administration", "benefit"]],
  labels: [
    "before any deductions",
    "before deductions",
    "we deduct",
    "monthly social security",
    "benefit verification",
  ],
  leastLabels: 2,
  against: ["you do not qualify", "you are not entitled", "disapproved claim", "claim is denied"],
  find(sheets): FoundPaper {
    const { figures } = findSentences(sheets, RULES);
    const text = textOf(sheets);
    const at = (name: string) => figures.findIndex((figure) => figure.name === name);
    const name = /BNC#:?\s*\S+\s+(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,2}?)(?= \d)/u;
    return {
      form: "en.benefit-letter",
      pages: sheets.map(({ page }) => page),
      fields: englishFields(text, name),
      figures,
      identities: roundedPayment(at("benefit"), at("withheld"), at("paid")),
      sums: [],
      printsTotal: false,
      reasons: [],
    };
  },
};

/** The payment is benefit less premium, rounded down to the dollar; it proves the payment alone. */
function roundedPayment(benefit: number, withheld: number, paid: number): readonly Identity[] {
  if (benefit < 0 || withheld < 0 || paid < 0) return [];
  return [
    {
      code: "benefit-less-premium-is-payment",
      members: [benefit, withheld, paid],
      holds: (amounts) =>
        Math.floor((amounts(benefit) - amounts(withheld)) / 100) * 100 === amounts(paid),
      proves: () => [paid],
    },
  ];
}
