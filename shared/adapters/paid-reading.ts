import { type MayRead, mayRead } from "../domain/operation/may-read.ts";
import { operationItems } from "./operation-items.ts";

/** What a paid page costs, and what may be spent on a day. */
export interface SpendingLimits {
  readonly pageMicroUsd: number;
  readonly capMicroUsd: number;
}

const DAY_MS = 86_400_000;
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** The gate before every paid reading, and the meter behind it. Days are those of UTC. */
export function paidReading(tableName: string, limits: SpendingLimits, now: () => Date) {
  const items = operationItems(tableName);
  const { pageMicroUsd, capMicroUsd } = limits;
  const askFor = async (pages: number, note: { readonly paused: boolean } | undefined) =>
    mayRead({
      paused: note?.paused ?? false,
      spentMicroUsd: (await items.spentOn(dayOf(now()))).microUsd,
      capMicroUsd,
      nextMicroUsd: pages * pageMicroUsd,
    });
  return {
    /** Whether a document of so many pages may be read now, or what holds it. */
    mayStart: async (pages: number): Promise<MayRead> => askFor(pages, await items.pauseNote()),

    /** Counts what a started job costs, once, however often it is told. */
    meter: (jobId: string, pages: number): Promise<void> =>
      items.meter(jobId, dayOf(now()), pages, pages * pageMicroUsd),

    /**
     * The instant since which nothing holds paid reading, so that waiting before it counts against
     * no document; undefined while it is held.
     */
    async freeSince(): Promise<string | undefined> {
      const note = await items.pauseNote();
      if ((await askFor(1, note)) !== "may") return undefined;
      const yesterday = await items.spentOn(dayOf(new Date(now().getTime() - DAY_MS)));
      const wasSpent = yesterday.microUsd + pageMicroUsd > capMicroUsd;
      const today = wasSpent ? `${dayOf(now())}T00:00:00.000Z` : "";
      return [note?.at ?? "", today].sort().at(-1) ?? "";
    },
  };
}
