import { printed } from "../corpus/invented/money.ts";
import { type Random, randomFrom } from "../corpus/invented/random.ts";
import type { Paper } from "../corpus/paper.ts";
import { ndfl } from "../corpus/papers/ndfl.ts";
import {
  type NdflContent,
  type NdflRate,
  ndflContent,
  ndflRate,
} from "../corpus/papers/ndfl-content.ts";
import { type NdflLayout, ndflLayout } from "../corpus/papers/ndfl-layout.ts";
import { FAMILIES } from "../corpus/rendering/fonts.ts";

/** The kinds of forgery that are planted. */
export const FORGERIES = [
  "digit of another font",
  "pasted digit off the line",
  "total erased and retyped",
  "changed month",
  "changed total",
  "changed tax",
  "edited PDF",
] as const;

export type Forgery = (typeof FORGERIES)[number];

/** A genuine certificate and the same one changed, to be printed alike. */
export interface ForgedPair {
  readonly genuine: Paper;
  readonly forged: Paper;
}

/** A certificate and what a forger of the given kind makes of it; the seed chooses everything. */
export function forgedPair(kind: Forgery, seed: string): ForgedPair {
  const random = randomFrom(seed);
  const edition = random.pick(["2020", "2023"] as const);
  const layout: NdflLayout = {
    ...ndflLayout(edition, random),
    rateBlank: false,
    money: random.pick(["1 234,56", "1234.56", "1 234.56"] as const),
  };
  const content = contentFor(layout, random);
  const print = (said: NdflContent) =>
    ndfl(randomFrom(`${seed} print`), { edition, layout, content: said });
  const genuine = print(content);
  return { genuine, forged: forge(kind, { content, layout, genuine, print, random }) };
}

interface Work {
  readonly content: NdflContent;
  readonly layout: NdflLayout;
  readonly genuine: Paper;
  readonly print: (content: NdflContent) => Paper;
  readonly random: Random;
}

function contentFor(layout: NdflLayout, random: Random): NdflContent {
  const year = layout.edition === "2020" ? random.whole(2021, 2023) : random.whole(2024, 2025);
  const wish = { year, longEmployer: false, slots: layout.rowsPerHalf * 2, rates: [13] };
  const content = ndflContent(wish, random);
  const { rows, section4 } = rateOf(content);
  return { ...content, rates: [ndflRate(13, rows, section4)] };
}

function rateOf({ rates }: NdflContent): NdflRate {
  const [rate] = rates;
  if (rate === undefined) throw new RangeError("Cannot forge: expected a rate on the certificate");
  return rate;
}

function forge(kind: Forgery, work: Work): Paper {
  const { content, layout, genuine, print, random } = work;
  const rate = rateOf(content);
  switch (kind) {
    case "digit of another font":
      return restyledDigit(work, (digit) => {
        const families = FAMILIES.filter((family) => family !== layout.family);
        return `<span style="font-family:'${random.pick(families)}'">${digit}</span>`;
      });
    case "pasted digit off the line": {
      const shift = random.pick([-1.1, -0.8, 0.8, 1.1]);
      return restyledDigit(
        work,
        (digit) => `<span style="position:relative;top:${shift}pt">${digit}</span>`,
      );
    }
    case "total erased and retyped":
      return retypedTotal(work);
    case "changed month":
      return print(withRates(content, movedMonth(rate, random)));
    case "changed total":
      return withTruthOf(print(withRates(content, less(rate, "totalIncome", random))), genuine);
    case "changed tax":
      return withTruthOf(print(withRates(content, less(rate, "taxCalculated", random))), genuine);
    case "edited PDF":
      return smallerWage(work).paper;
  }
}

function withRates(content: NdflContent, rate: NdflRate): NdflContent {
  return { ...content, rates: [rate] };
}

/** One wage is made smaller and every sum follows, so that nothing but the print betrays it. */
function smallerWage({ content, print, random }: Work): { paper: Paper; income: number } {
  const rate = rateOf(content);
  const at = random.whole(0, rate.rows.length - 1);
  const rows = rate.rows.map((row, index) =>
    index === at ? { ...row, income: row.income - Math.floor(row.income / 3) } : row,
  );
  const paper = print(withRates(content, ndflRate(13, rows, rate.section4)));
  return { paper, income: rows[at]?.income ?? 0 };
}

/** The smaller wage with one digit of it set apart by a style. */
function restyledDigit(work: Work, style: (digit: string) => string): Paper {
  const { paper, income } = smallerWage(work);
  const text = printed(income, work.layout.money, work.random);
  const places = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  const at = places[work.random.whole(0, Math.max(0, places.length - 3))] ?? 0;
  const marked = `${text.slice(0, at)}${style(text[at] ?? "")}${text.slice(at + 1)}`;
  return replaced(paper, `>${text}<`, `>${marked}<`);
}

/** The total and what follows from it retyped in another font, all sums right. */
function retypedTotal(work: Work): Paper {
  const { paper } = smallerWage(work);
  const others = FAMILIES.filter((family) => family !== work.layout.family);
  const family = work.random.pick(others);
  return {
    ...paper,
    css: `${paper.css}\n.totals .m{font-family:'${family}'}`,
  };
}

/** A row of a wage that stands alone in its month goes to the month before. */
function movedMonth(rate: NdflRate, random: Random): NdflRate {
  const wages = rate.rows.filter(({ code }) => code === "2000" || code === "2010");
  const inner = wages.slice(1, -1);
  const chosen = random.pick(inner.length > 0 ? inner : wages);
  return {
    ...rate,
    rows: rate.rows.map((row) => (row === chosen ? { ...row, month: row.month - 1 } : row)),
  };
}

function less(rate: NdflRate, key: "totalIncome" | "taxCalculated", random: Random): NdflRate {
  const by = Math.floor((rate[key] * random.whole(12, 40)) / 100);
  return {
    ...rate,
    [key]: key === "taxCalculated" ? Math.round((rate[key] - by) / 100) * 100 : rate[key] - by,
  };
}

/** What a changed paper prints is its truth; what it should have printed is the genuine one's. */
function withTruthOf(paper: Paper, genuine: Paper): Paper {
  return { ...paper, truth: { ...paper.truth, fields: genuine.truth.fields } };
}

function replaced(paper: Paper, from: string, to: string): Paper {
  const sheets = paper.sheets.map((sheet) => sheet.replace(from, to));
  if (sheets.every((sheet, index) => sheet === paper.sheets[index])) {
    throw new RangeError("Cannot forge: the amount to be changed is not on the sheet");
  }
  return { ...paper, sheets };
}
