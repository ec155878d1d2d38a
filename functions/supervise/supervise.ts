import type { Supervision, SupervisionQuery } from "../../shared/contracts/supervision.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import { type DecidedCase, supervisionOf } from "../../shared/domain/review/supervision.ts";

/** What supervising needs from the outside world. */
export interface Ports {
  /** Decided cases of a region, the newest first, at most so many. */
  readonly decided: (region: string, most: number) => Promise<readonly DecidedCase[]>;
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

/** How many cases one look takes in: a quarter of a large office, and a bounded read. */
const MOST_CASES = 200;
const DAY_MS = 86_400_000;
const USUAL_DAYS = 90;

/** The figures of a region's decisions between two days; the last 90 unless told. */
export function supervise({ decided, agency, now }: Ports) {
  return async (query: SupervisionQuery): Promise<Supervision> => {
    const to = query.to ?? now().toISOString().slice(0, 10);
    const from = query.from ?? daysBefore(now(), USUAL_DAYS);
    const cases = (await decided(query.region, MOST_CASES)).filter(({ events }) => {
      const on = events.at(-1)?.at.slice(0, 10) ?? "";
      return from <= on && on <= to;
    });
    return { region: query.region, from, to, ...supervisionOf(cases, await agency()) };
  };
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
