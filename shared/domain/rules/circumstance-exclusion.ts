import type { Member } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import { ageOn } from "../calendar.ts";
import type { ExclusionRule } from "../programme.ts";

const MAJORITY = 18;
const NONE: readonly ExclusionRule[] = [];

/**
 * Of the rules in force, those that keep a member out of the count, or their income out of the total, because
 * of a circumstance.
 *
 * Legal source: 44-FZ art. 14 (persons not counted); Decree 1933 of 29.10.2022 (mobilised members).
 */
export function circumstanceExclusions(
  exclusions: readonly ExclusionRule[],
  { circumstances, relation, birthDate }: Member,
  appliedOn: CalendarDate,
): readonly ExclusionRule[] {
  if (circumstances === undefined || circumstances.length === 0) return NONE;
  return exclusions.filter(
    (rule) =>
      rule.except?.includes(relation) !== true &&
      (rule.only !== "minors" || ageOn(birthDate, appliedOn) < MAJORITY) &&
      rule.circumstances.some((circumstance) => circumstances.includes(circumstance)),
  );
}
