import type { Member } from "../application.ts";
import type { IncomeKind } from "../income-kind.ts";
import type { SwitchRule } from "../programme.ts";

/**
 * The rule by which the past pay of a member recognised unemployed is left out, if one applies.
 *
 * In 2020 it asks recognition alone; in 2022 also that the work ended on or after 1 March 2022.
 *
 * @param switches Those in force on the day of application.
 *
 * Legal source: 125-FZ of 24.04.2020 (2020); Decree 410 of 19.03.2022 (Decree 512 item 3(1)).
 */
export function excludedLabourIncome(
  switches: readonly SwitchRule[],
  kind: IncomeKind,
  { circumstances, dismissedOn }: Member,
): SwitchRule | undefined {
  if (circumstances?.includes("unemployed") !== true) return undefined;
  return switches.find((rule) => {
    if (rule.kinds?.includes(kind) !== true) return false;
    return rule.since === undefined || (dismissedOn !== undefined && dismissedOn >= rule.since);
  });
}
