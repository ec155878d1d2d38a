import type { Ratio } from "./ratio.ts";
import type { IncomeTest } from "./rules/income-test.ts";
import { incomeTest } from "./rules/income-test.ts";
import { perCapitaIncome, totalIncome } from "./rules/per-capita-income.ts";
import type { FoundThreshold } from "./threshold.ts";

/** What is averaged and compared. */
export interface Measured {
  /** Null where an amount is not known. */
  readonly counted: readonly (Ratio | null)[];
  readonly months: number;
  readonly size: number;
  readonly threshold: FoundThreshold;
}

/** Total, average and comparison; unknown stays unknown. */
export interface Measurement {
  readonly total: Ratio | null;
  readonly perCapita: Ratio | null;
  readonly incomeTest: IncomeTest;
  /** Set where no amount bounds the income on this side. */
  readonly unbounded?: "low" | "high";
}

/** Total, average and comparison of one reading of a case. */
export function measure({ counted, months, size, threshold }: Measured): Measurement {
  const total = totalIncome(counted);
  if (total === null || size === 0) return { total, perCapita: null, incomeTest: "undetermined" };
  return {
    total,
    perCapita: perCapitaIncome(total, months, size),
    incomeTest: threshold.found
      ? incomeTest(total, threshold.threshold.perPerson, months, size)
      : "undetermined",
  };
}
