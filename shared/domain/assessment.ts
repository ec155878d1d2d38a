import type { CalendarMonth } from "./calendar.ts";
import { countIncome } from "./count-income.ts";
import type { Facts } from "./facts.ts";
import type { HouseholdMember } from "./household.ts";
import { householdOf } from "./household.ts";
import type { IncomeLine } from "./income-line.ts";
import type { ThresholdReadings } from "./threshold.ts";
import { thresholdFor } from "./threshold-for.ts";

/** A case after the rules: months, members, lines and the threshold, nothing summed yet. */
export interface Assessment {
  readonly facts: Facts;
  readonly months: readonly CalendarMonth[];
  readonly household: readonly HouseholdMember[];
  readonly size: number;
  readonly lines: readonly IncomeLine[];
  readonly threshold: ThresholdReadings;
}

/**
 * A case after the rules of its programme.
 *
 * @param household The members as the rules count them, or as another reading does.
 */
export function assess(
  facts: Facts,
  household: readonly HouseholdMember[] = householdOf(facts.application.members, facts.rules),
): Assessment {
  const { rules, payments } = facts;
  const lines = payments.map((payment) => {
    const person = household.find(({ member }) => member.id === payment.memberId);
    if (person === undefined) throw new RangeError("Cannot count income of a person not named");
    return countIncome(payment, person, rules);
  });
  let size = 0;
  for (const { counted } of household) size += counted ? 1 : 0;
  const threshold = thresholdFor(facts, household);
  return { facts, months: rules.months, household, size, lines, threshold };
}
