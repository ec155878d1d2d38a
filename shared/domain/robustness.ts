import type { Alternative } from "./alternatives.ts";
import { extremeOf, householdReadings } from "./alternatives.ts";
import type { Assessment } from "./assessment.ts";
import type { Measurement } from "./measure.ts";
import type { Ratio } from "./ratio.ts";
import { compare } from "./ratio.ts";

/** How far the per-capita income may move, and whether any of it changes the test. */
export interface Robustness {
  /** Null where no bound is known. */
  readonly low: Ratio | null;
  readonly high: Ratio | null;
  /** All readings, alone and together, agree on the test. */
  readonly stable: boolean;
  /** No reading flips the test alone, but several together do. */
  readonly flipsTogether: boolean;
}

/**
 * The spread of a case over all its open readings, each alone and all together.
 *
 * @param unread Whether a paper could not be read, so that income has no upper bound.
 */
export function robustnessOf(
  assessment: Assessment,
  main: Measurement,
  alternatives: readonly Alternative[],
  unread: boolean,
): Robustness {
  const together = alternatives.length > 1 ? combined(assessment) : [];
  const all = [main, ...alternatives.map(({ measured }) => measured), ...together];
  const alone = alternatives.some(({ measured }) => measured.incomeTest !== main.incomeTest);
  const joint = together.some(({ incomeTest }) => incomeTest !== main.incomeTest);
  return {
    low: bound(all, "low"),
    high: unread ? null : bound(all, "high"),
    stable: main.incomeTest !== "undetermined" && !alone && !joint,
    flipsTogether: joint && !alone,
  };
}

function combined(assessment: Assessment): readonly Measurement[] {
  const variants = [assessment, ...householdReadings(assessment).map((one) => one.assessment)];
  return variants.flatMap((variant) =>
    [variant.threshold.main, ...variant.threshold.others.map(({ found }) => found)].flatMap(
      (found) => [extremeOf(variant, "low", found), extremeOf(variant, "high", found)],
    ),
  );
}

function bound(all: readonly Measurement[], side: "low" | "high"): Ratio | null {
  if (all.some(({ unbounded }) => unbounded === side)) return null;
  const [first, ...rest] = all.flatMap(({ perCapita }) => perCapita ?? []);
  if (first === undefined) return null;
  const sign = side === "low" ? -1 : 1;
  return rest.reduce((best, one) => (sign * compare(one, best) > 0 ? one : best), first);
}
