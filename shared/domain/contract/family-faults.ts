import type { CalendarDate } from "../calendar.ts";
import type { ContractSettings } from "./contract-settings.ts";
import { monthsLater } from "./later-months.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** Another contract of a family, in whatever case: it runs, or it ended on a day. */
export interface OtherContract {
  readonly endedOn: CalendarDate | null;
}

/**
 * Whether another contract of the family stands in the way: one that runs, or one that ended so short a
 * time before this one starts that the region does not allow it.
 *
 * Legal source: Decree 1931 (refusals); how often, each region's own order.
 */
export function familyFaults(
  others: readonly OtherContract[],
  startsOn: CalendarDate,
  { monthsBetweenContracts: months }: Pick<ContractSettings, "monthsBetweenContracts">,
): readonly Refusal[] {
  if (others.some(({ endedOn }) => endedOn === null)) {
    return [refusal("ANOTHER_CONTRACT_RUNS", "caseId")];
  }
  const soon = others.some(
    ({ endedOn }) => months !== null && endedOn !== null && startsOn < monthsLater(endedOn, months),
  );
  return soon ? [refusal("TOO_SOON_AFTER_ANOTHER", "terms.startsOn")] : [];
}
