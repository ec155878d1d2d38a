import type { Member } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import { inForceOn } from "../dated.ts";
import type { ExclusionRule } from "../programme.ts";

/**
 * The rules in force that keep a member out of the count, or their income out of the total, because
 * of a circumstance.
 *
 * Legal source: 44-FZ art. 14 (persons not counted); Decree 1933 of 29.10.2022 (mobilised members).
 */
export function circumstanceExclusions(
  exclusions: readonly ExclusionRule[],
  { circumstances, relation }: Member,
  appliedOn: CalendarDate,
): readonly ExclusionRule[] {
  if (circumstances === undefined || circumstances.length === 0) return [];
  return exclusions.filter(
    (rule) =>
      inForceOn(rule, appliedOn) &&
      rule.except?.includes(relation) !== true &&
      rule.circumstances.some((circumstance) => circumstances.includes(circumstance)),
  );
}
