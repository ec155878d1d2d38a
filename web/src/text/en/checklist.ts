import type { checklist as pattern } from "../ru/checklist.ts";
import type { Wording } from "../wording.ts";

/** The list of papers, in English. */
export const checklist: Wording<typeof pattern> = {
  title: "Which papers are needed",
  lead: "The list for your family. Tick what you have: the list gets shorter.",
  first: "Answer the calculator first, and the list becomes yours.",
  direction: "What the contract is for",
  undecided: "Not decided yet",
  left: "Left to collect: {left}",
  agency: "The agency obtains it itself.",
  months: "For the months: {months}.",
  note: "The agency may ask for more. The ticks are kept on this device only.",
  directions: {
    "job-search": "looking for a job",
    training: "training or internship",
    entrepreneurship: "a business of one’s own",
    "personal-plot": "personal plot",
    "other-measures": "hardship",
  },
  papers: {
    identity: "passport or identity card",
    consent: "consent to use of data",
    "bank-details": "bank details",
    "family-records": "birth and marriage certificates",
    residence: "proof of residence",
    "business-plan": "business plan",
    "plot-plan": "plan of the plot and its papers",
    "training-certificate": "training papers",
    "wage-certificate": "certificate of income and tax",
    "pension-certificate": "pension certificate",
    "social-payments": "data on benefits and payments",
    "unemployment-certificate": "certificate of the employment service",
    "scholarship-certificate": "certificate of the student grant",
    "alimony-proof": "certificate or receipt of child support",
    "military-certificate": "certificate of service pay",
    "self-employed-certificate": "certificate of self-employed income",
    "business-books": "income and expense book or tax return",
    "pension-fund-statement": "pension fund statement of income",
    statement: "your own statement of the income, with proof",
  },
};
