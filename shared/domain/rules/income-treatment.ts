import type { CalendarDate } from "../calendar.ts";
import { inForceOn } from "../dated.ts";
import type { TreatmentRule } from "../programme.ts";

/**
 * How kinds of income are treated for an application made on a day, in the order in which they
 * apply: of several rules for one kind the first settles it.
 *
 * Legal source: Decree 512 of 20.08.2003 (list of incomes); Order 181 of 26.05.2023 (Kazakhstan).
 */
export function treatmentsOn(
  treatments: readonly TreatmentRule[],
  appliedOn: CalendarDate,
): readonly TreatmentRule[] {
  return treatments.filter((rule) => inForceOn(rule, appliedOn));
}
