import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import { type PushPorts, pushOn } from "./push-on.ts";

/** Something that is due to be looked at. */
export type DueItem =
  | { readonly kind: "document"; readonly document: StoredDocument }
  | { readonly kind: "case"; readonly caseId: string; readonly openedAt: string };

/** What sweeping needs from the outside world. */
export interface Ports<Due extends DueItem> extends PushPorts {
  /** What is due by an instant: documents under way or just ended, and cases nobody touched. */
  readonly dueBefore: (instant: string) => AsyncIterable<Due>;
  /** Says when to look again, or that nobody needs to. */
  readonly postpone: (due: Due, until: string | undefined) => Promise<void>;
  /** The newest version under the document's key, as S3 would tell of it; undefined if none came. */
  readonly arrived: (document: StoredDocument) => Promise<object | undefined>;
  /** The same, if that version was never claimed: its notice is lost. */
  readonly missed: (document: StoredDocument) => Promise<object | undefined>;
  /** In how many lanes Textract jobs are started. */
  readonly lanes: number;
  /** Places among the open jobs of a lane that are held since before an instant. */
  readonly heldSince: (
    lane: number,
    before: string,
  ) => Promise<readonly { readonly order: ReadingOrder; readonly jobId?: string | undefined }[]>;
  /** The one id of an upload in all logs. */
  readonly correlationIdOf: (bucket: string, key: string, versionId: string) => string;
  /** Ends an offer that nobody used; false if it was used just now. */
  readonly abandon: (document: StoredDocument, at: string) => Promise<boolean>;
  readonly admit: (notice: object) => Promise<void>;
  readonly orderDecision: (caseId: string) => Promise<void>;
  /** Since when nothing holds paid reading; undefined while it is held. */
  readonly paidReadingFreeSince: () => Promise<string | undefined>;
  /** Told of an item that could not be looked at; the others are. */
  readonly failed: (error: unknown) => void;
  readonly now: () => Date;
}

/** When something counts as late, in minutes. */
export interface Bounds {
  /** What is under way is looked at after so long, and again each time so long. */
  readonly lookMinutes: number;
  /** A source that has not answered after so long has failed. */
  readonly giveUpMinutes: number;
}

const KINDS = [
  "readmitted",
  "abandoned",
  "reordered",
  "polled",
  "waits",
  "givenUp",
  "redecided",
  "failed",
] as const;
type SweptKind = (typeof KINDS)[number];

/** What a sweep did, by kind: for the log and the metrics. */
export type Swept = Readonly<Record<SweptKind, number>>;

const MINUTE_MS = 60_000;

/**
 * Looks at what is due and sets it going again: an arrival whose notice was lost, a source whose
 * message or answer was lost, a case whose decision was not ordered. A source that stays silent for
 * too long is given up, so that every document comes to an end or before a person.
 *
 * It costs what is in flight, however much there was before, and nothing hides behind what waits
 * longer: each look says when the next is. Whatever it sends may have been sent before: everything
 * downstream takes a message twice.
 */
export function sweep<Due extends DueItem>(ports: Ports<Due>, bounds: Bounds) {
  return async (): Promise<Swept> => {
    const done = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<SweptKind, number>;
    const now = ports.now().getTime();
    const instant = (minutes: number) => new Date(now + minutes * MINUTE_MS).toISOString();
    const look = {
      ...{ now, oldest: instant(-bounds.giveUpMinutes), late: instant(-bounds.lookMinutes) },
      freeSince: await ports.paidReadingFreeSince(),
      again: instant(bounds.lookMinutes),
    };
    for await (const due of ports.dueBefore(instant(0))) {
      const kinds = await lookAt(ports, due, look).catch((error: unknown) => {
        ports.failed(error);
        return ["failed" as const];
      });
      for (const kind of kinds) done[kind] += 1;
    }
    for (let lane = 0; lane < ports.lanes; lane += 1)
      for (const held of await ports.heldSince(lane, look.late))
        done[await askHolder(ports, held)] += 1;
    return done;
  };
}

interface Look {
  readonly now: number;
  readonly oldest: string;
  readonly late: string;
  readonly freeSince: string | undefined;
  /** When to look again at what is still under way. */
  readonly again: string;
}

async function lookAt<Due extends DueItem>(
  ports: Ports<Due>,
  due: Due,
  look: Look,
): Promise<readonly SweptKind[]> {
  if (due.kind === "case") {
    await ports.orderDecision(due.caseId);
    await ports.postpone(due, nextLook(due.openedAt, look));
    return ["redecided"];
  }
  const { document } = due;
  if (document.status === "reading") {
    const pushes = await pushOn(ports, document, look);
    await ports.postpone(due, look.again);
    return pushes;
  }
  const missed = document.upload ? ports.missed : ports.arrived;
  const notice = await missed(document);
  if (notice !== undefined) {
    await ports.admit(notice);
    await ports.postpone(due, look.again);
    return ["readmitted"];
  }
  if (document.status !== "offered") {
    await ports.orderDecision(document.caseId);
    await ports.postpone(due, undefined);
    return ["redecided"];
  }
  if (await ports.abandon(document, ports.now().toISOString())) {
    await ports.orderDecision(document.caseId);
  }
  return ["abandoned"];
}

/** A case nobody touches is looked at the more seldom the longer that lasts. */
function nextLook(openedAt: string, { now, again }: Look): string {
  const doubled = new Date(2 * now - Date.parse(openedAt)).toISOString();
  return doubled > again ? doubled : again;
}

/** A place held for long: its job is asked whether it has ended, or its order goes on. */
async function askHolder<Due extends DueItem>(
  ports: Ports<Due>,
  { order, jobId }: { readonly order: ReadingOrder; readonly jobId?: string | undefined },
): Promise<"polled" | "reordered"> {
  const id = ports.correlationIdOf(order.bucket, order.key, order.versionId);
  if (jobId === undefined) {
    await ports.order("textract", order, id);
    return "reordered";
  }
  await ports.pollJob(jobId, id);
  return "polled";
}
