import type { Case } from "../../shared/contracts/case.ts";
import type { QueueEntry, QueuePage, QueueQuery } from "../../shared/contracts/queue.ts";
import { workingDaysBetween } from "../../shared/domain/clock/count-days.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import { workCalendar } from "../../shared/domain/clock/work-calendar.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import type { ReviewState } from "../../shared/domain/review/review-state.ts";

/** A case as the queue holds it. */
export interface ListedCase {
  readonly caseId: string;
  readonly status: string;
  readonly application: Case;
  readonly queueOrder?: string | undefined;
  readonly short?:
    | {
        readonly state: ReviewState;
        readonly outcome: QueueEntry["outcome"];
        readonly looks: number | null;
        readonly claim: { readonly by: string; readonly until: string } | null;
        readonly dueOn: string | null;
      }
    | undefined;
}

/** What listing needs from the outside world. */
export interface Ports {
  readonly slice: (slice: {
    readonly queue: string;
    readonly after?: string | undefined;
    readonly most: number;
  }) => Promise<readonly ListedCase[]>;
  readonly own: (subject: string, most: number, after?: string) => Promise<readonly string[]>;
  readonly find: (caseId: string) => Promise<ListedCase | undefined>;
  /** Regions that some programme runs in. */
  readonly regions: readonly string[];
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

const USUAL_LIMIT = 25;
/** How many slices are read for one page at most, where filters leave much out. */
const MOST_SLICES = 5;

/** A page of the queue: of one region, or of all regions merged by their place. */
export function listCases(ports: Ports) {
  return async (query: QueueQuery, subject: string): Promise<QueuePage> => {
    const agency = await ports.agency();
    const now = ports.now().toISOString();
    const entry = (listed: ListedCase) => entryOf(listed, agency, now);
    if (query.scope === "own") return ownCases(ports, query, subject, entry);
    const { found, after } = await gather(ports, query, { subject, now });
    const limit = query.limit ?? USUAL_LIMIT;
    const page = found.slice(0, limit);
    const next = found.length > limit ? page.at(-1)?.queueOrder : after;
    return { cases: page.map(entry), ...(next !== undefined && { next }) };
  };
}

/** Slices of the queue until a page is full; `after` is where the next one begins, if there is one. */
async function gather(
  ports: Ports,
  query: QueueQuery,
  { subject, now }: { readonly subject: string; readonly now: string },
): Promise<{ readonly found: readonly ListedCase[]; readonly after: string | undefined }> {
  const limit = query.limit ?? USUAL_LIMIT;
  const regions = query.region === undefined ? ports.regions : [query.region];
  const found: ListedCase[] = [];
  let after = query.cursor;
  for (let slice = 0; slice < MOST_SLICES && found.length < limit; slice += 1) {
    const next = await mergedSlice(ports, query.state ?? "proposed", { regions, after, limit });
    found.push(...next.filter((listed) => fits(listed, query, subject, now)));
    if (next.length < limit) return { found, after: undefined };
    after = next.at(-1)?.queueOrder;
  }
  return { found, after };
}

/** The front of several lists as one, in their common order. */
async function mergedSlice(
  { slice }: Ports,
  state: ReviewState,
  { regions, after, limit }: Front,
): Promise<readonly ListedCase[]> {
  const slices = regions.map((region) =>
    slice({ queue: `${state}#${region}`, after, most: limit }),
  );
  const all = (await Promise.all(slices)).flat();
  const place = ({ queueOrder = "" }: ListedCase) => queueOrder;
  return all.sort((one, other) => (place(one) < place(other) ? -1 : 1)).slice(0, limit);
}

interface Front {
  readonly regions: readonly string[];
  readonly after: string | undefined;
  readonly limit: number;
}

function fits(listed: ListedCase, query: QueueQuery, subject: string, now: string): boolean {
  const { application, short } = listed;
  if (query.programme !== undefined && application.programme !== query.programme) return false;
  if (query.territory !== undefined && application.territory !== query.territory) return false;
  const claim =
    short?.claim !== null && (short?.claim.until ?? "") > now ? short?.claim : undefined;
  if (query.claim === "mine") return claim?.by === subject;
  return query.claim !== "free" || claim === undefined;
}

async function ownCases(
  { own, find }: Ports,
  { limit = USUAL_LIMIT, cursor }: QueueQuery,
  subject: string,
  entry: (listed: ListedCase) => QueueEntry,
): Promise<QueuePage> {
  const ids = await own(subject, limit, cursor);
  const found = (await Promise.all(ids.map(find))).filter((one) => one !== undefined);
  const next = ids.length === limit ? ids.at(-1) : undefined;
  return { cases: found.map(entry), ...(next !== undefined && { next }) };
}

function entryOf(listed: ListedCase, agency: AgencyRules, now: string): QueueEntry {
  const { caseId, status, application, short } = listed;
  const { programme, region, territory, appliedOn } = application;
  const today = localDay(now, region);
  const claim = short?.claim ?? null;
  const dueOn = short?.dueOn ?? null;
  const state = short?.state ?? "collecting";
  return {
    ...{ caseId, programme, region, appliedOn, status, state },
    ...(territory !== undefined && { territory }),
    outcome: state === "to-countersign" ? null : (short?.outcome ?? null),
    looks: short?.looks ?? null,
    claimedBy: claim !== null && claim.until > now ? claim.by : null,
    ageWorkingDays: workingDaysBetween(appliedOn, today, workCalendar(region, agency.calendar)),
    dueOn,
    overdue: dueOn !== null && dueOn < today && state !== "confirmed" && state !== "refused",
  };
}
