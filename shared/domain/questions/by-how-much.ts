import type { RuledCase } from "../determination.ts";
import { nameOfFigure } from "../one-payment-once.ts";
import type { Ratio } from "../ratio.ts";
import { compare, scale, subtract } from "../ratio.ts";

/** How far a family stands from the threshold, and what weighs most. */
export interface Distance {
  /** Positive: income above the threshold; negative: below it. For one member and month. */
  readonly perPerson: Ratio;
  /** The same for all members and months of the period together. */
  readonly inAll: Ratio;
  /** The counted payment that weighs most; undefined where nothing counts. */
  readonly heaviest: Weight | undefined;
}

/** A payment and what counts of it. */
export interface Weight {
  readonly memberId: string;
  readonly month: string;
  readonly kind: string;
  /** Document and figure, or empty for declared income. */
  readonly figure: string;
  readonly counted: Ratio;
}

/** By how much the income lies above or below the threshold; undefined where either is unknown. */
export function byHowMuch({ assessment, measurement }: RuledCase): Distance | undefined {
  const { main } = assessment.threshold;
  const { perCapita } = measurement;
  if (perCapita === null || !main.found) return undefined;
  const perPerson = subtract(perCapita, main.threshold.perPerson);
  const parts = BigInt(assessment.months.length * assessment.size);
  return { perPerson, inAll: scale(perPerson, parts), heaviest: heaviestOf(assessment) };
}

function heaviestOf({ lines }: RuledCase["assessment"]): Weight | undefined {
  const weights = lines.flatMap(({ payment, counted }): Weight[] => {
    if (counted === null || counted.numerator <= 0n) return [];
    const { memberId, receivedIn, kind } = payment;
    return [{ memberId, month: receivedIn, kind, figure: nameOfFigure(payment), counted }];
  });
  return weights.reduce<Weight | undefined>(
    (best, one) => (best === undefined || compare(one.counted, best.counted) > 0 ? one : best),
    undefined,
  );
}
