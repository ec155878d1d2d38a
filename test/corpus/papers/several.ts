import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { ndfl } from "./ndfl.ts";

/** Two certificates of two persons in one file, a sheet each; their figures together are the truth. */
export function twoPersons(random: Random): Paper {
  const layout = { rateBlank: false };
  const [first, second] = [ndfl(random, { layout }), ndfl(random, { layout })];
  return {
    ...first,
    sheets: [...first.sheets, ...second.sheets],
    css: `${first.css}`,
    truth: {
      ...first.truth,
      fields: {},
      figures: [...first.truth.figures, ...second.truth.figures],
    },
  };
}

/** One certificate with two rates of tax, each on a sheet of its own. */
export function twoRates(random: Random): Paper {
  const rates = random.pick([
    [13, 15],
    [13, 35],
  ]);
  return ndfl(random, { rates, layout: { rateBlank: false }, sheetPerRate: true });
}

/** One certificate with two rates of tax under each other on one sheet. */
export function twoRatesOnOneSheet(random: Random): Paper {
  return ndfl(random, {
    rates: [13, 35],
    layout: { rateBlank: false, rowsPerHalf: 8, rowMm: 3.8, sizePt: 7, labelMm: 62, annex: false },
  });
}
