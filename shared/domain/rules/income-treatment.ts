import type { CalendarDate } from "../calendar.ts";
import { inForceOn } from "../dated.ts";
import type { IncomeKind } from "../income-kind.ts";
import type { TreatmentRule } from "../programme.ts";

/**
 * How a kind of income is treated for an application made on a day: the first rule that names the
 * kind and is in force. Undefined where no rule does.
 *
 * Legal source: Decree 512 of 20.08.2003 (list of incomes); Order 181 of 26.05.2023 (Kazakhstan).
 */
export function incomeTreatment(
  treatments: readonly TreatmentRule[],
  kind: IncomeKind,
  appliedOn: CalendarDate,
): TreatmentRule | undefined {
  return treatments.find((rule) => rule.kinds.includes(kind) && inForceOn(rule, appliedOn));
}
