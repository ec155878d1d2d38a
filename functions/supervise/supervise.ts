import type { Supervision, SupervisionQuery } from "../../shared/contracts/supervision.ts";
import { plusDays } from "../../shared/domain/clock/day-number.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import { type DecidedCase, supervisionOf } from "../../shared/domain/review/supervision.ts";

/** What supervising needs from the outside world. */
export interface Ports {
  /** Cases of a region that were decided on a day or after it, the newest first, and those that wait. */
  readonly decided: (
    region: string,
    from: string,
    most: number,
  ) => Promise<{ readonly cases: readonly DecidedCase[]; readonly more: boolean }>;
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

/** How many cases of one state a look takes in: a quarter of a large office, and a bounded read. */
const MOST_CASES = 1000;
const USUAL_DAYS = 90;

/** The figures of a region's decisions between two days; the last 90 unless told. */
export function supervise({ decided, agency, now }: Ports) {
  return async (query: SupervisionQuery): Promise<Supervision> => {
    const { region } = query;
    const today = localDay(now().toISOString(), region);
    const to = query.to ?? today;
    const from = query.from ?? plusDays(today, -USUAL_DAYS);
    const { cases, more } = await decided(region, from, MOST_CASES);
    const between = cases.filter(({ events }) => {
      const last = events.at(-1);
      const on = last === undefined ? "" : localDay(last.at, region);
      return from <= on && on <= to;
    });
    return {
      ...{ region, from, to, more },
      ...supervisionOf(between, await agency()),
    };
  };
}
