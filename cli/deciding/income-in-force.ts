import { INCOME_KINDS, type IncomeKind } from "../../shared/domain/income-kind.ts";
import type { SwitchRule, TreatmentRule } from "../../shared/domain/programme.ts";

/** How one kind of income is treated on a day, with the article that says so. */
export interface KindInForce {
  readonly kind: IncomeKind;
  /** Counted, excluded, deducted, or counted net of expenses; undefined where no rule names it. */
  readonly treatment: TreatmentRule["treatment"] | undefined;
  /** Whether pay earned in several months is divided by them, or counts whole when received. */
  readonly averaged: boolean;
  readonly cites: readonly string[];
  readonly confidence: TreatmentRule["confidence"] | undefined;
  /** What a person is asked where such income decides. */
  readonly review: TreatmentRule["review"] | null;
}

/**
 * Every kind of income with its treatment, in the order of the list of kinds.
 *
 * @param treatments Those in force, of several for one kind the first settles it.
 * @param spread The rule that divides pay by the months it was earned in, if it is in force.
 */
export function incomeInForce(
  treatments: readonly TreatmentRule[],
  spread: SwitchRule | undefined,
): readonly KindInForce[] {
  return INCOME_KINDS.map((kind) => {
    const rule = treatments.find(({ kinds }) => kinds.includes(kind));
    const averaged =
      spread !== undefined && spread.kinds?.includes(kind) !== false && rule !== undefined;
    const isLeftOut = rule === undefined || rule.treatment === "excluded";
    return {
      kind,
      treatment: rule?.treatment,
      averaged: averaged && !isLeftOut,
      cites: [
        ...new Set([...(rule?.cites ?? []), ...(averaged && !isLeftOut ? spread.cites : [])]),
      ],
      confidence: rule?.confidence,
      review: rule?.review ?? null,
    };
  });
}
