import { newestFirst } from "../../shared/domain/review/queue-place.ts";

/** A case as a list of the queue holds it. */
export interface Listed {
  readonly caseId: string;
  readonly queueOrder?: string | undefined;
}

/** What finding decided cases needs from the outside world. */
export interface DecidedPorts<Found> {
  /** The next cases of a list, behind a place. */
  readonly slice: (slice: {
    readonly queue: string;
    readonly after?: string | undefined;
    readonly most: number;
  }) => Promise<readonly Listed[]>;
  readonly find: (caseId: string) => Promise<Found | undefined>;
}

/** What supervision looks at: what is decided, and what waits for a second person. */
const STATES = ["confirmed", "refused", "to-countersign"] as const;
const SLICE = 100;
/** How many cases are read at once. */
const ABREAST = 20;

/** Decided cases of a region since a day, the newest first; `more` where some were left out. */
export function decidedCases<Found>(ports: DecidedPorts<Found>) {
  return async (region: string, from: string, most: number) => {
    const lists = await Promise.all(
      STATES.map((state) => listed(ports, { queue: `${state}#${region}`, from, most })),
    );
    const cases: Found[] = [];
    const ids = lists.flatMap((list) => list.ids);
    for (let at = 0; at < ids.length; at += ABREAST) {
      const found = await Promise.all(ids.slice(at, at + ABREAST).map(ports.find));
      cases.push(...found.filter((one) => one !== undefined));
    }
    return { cases, more: lists.some((list) => list.more) };
  };
}

async function listed<Found>(
  { slice }: DecidedPorts<Found>,
  { queue, from, most }: { readonly queue: string; readonly from: string; readonly most: number },
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const ids: string[] = [];
  const last = queue.startsWith("to-countersign") ? undefined : `${newestFirst(from)}#\uffff`;
  let after: string | undefined;
  for (;;) {
    const next = await slice({ queue, after, most: SLICE });
    const inTime = next.filter(({ queueOrder = "" }) => last === undefined || queueOrder <= last);
    ids.push(...inTime.map(({ caseId }) => caseId));
    if (ids.length > most) return { ids: ids.slice(0, most), more: true };
    if (next.length < SLICE || inTime.length < next.length) return { ids, more: false };
    after = next.at(-1)?.queueOrder;
  }
}
