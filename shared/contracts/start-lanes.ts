/** What Textract allows the account, as far as a deployment may use it. */
export interface StartQuotas {
  readonly openJobs: number;
  readonly startsPerSecond: number;
}

/** The least calls at a time that Lambda lets a queue be held to. */
const LEAST_CALLS = 2;

/** Starts a second of one lane, which one call at a time gets done with room to spare, and the fewest open jobs that are worth one. */
const LANE: StartQuotas = { startsPerSecond: 10, openJobs: 10 };

/**
 * In how many lanes Textract jobs are started. Each has its own partition of the table, its share of
 * the places and its turn, so that neither grows with the quotas of an account.
 */
export function startLanes({ openJobs, startsPerSecond }: StartQuotas): number {
  const wanted = Math.ceil(startsPerSecond / LANE.startsPerSecond);
  return Math.max(1, Math.min(wanted, Math.floor(openJobs / LANE.openJobs)));
}

/** How many calls at a time start Textract jobs: enough for the starts that the account is allowed. */
export function startCalls({ startsPerSecond }: Pick<StartQuotas, "startsPerSecond">): number {
  return Math.max(LEAST_CALLS, Math.ceil(startsPerSecond / LANE.startsPerSecond));
}
