import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import { type PushPorts, pushOn } from "./push-on.ts";

/** What sweeping needs from the outside world. */
export interface Ports extends PushPorts {
  /** Documents of a status that have it since before an instant, the longest first. */
  readonly documentsOf: (
    status: "offered" | "reading",
    before: string,
  ) => Promise<readonly StoredDocument[]>;
  /** Cases without a proposal since before an instant, and those of documents that ended since. */
  readonly casesToDecide: (before: string, endedAfter: string) => Promise<readonly string[]>;
  /** The newest version under the document's key, as S3 would tell of it; undefined if none came. */
  readonly arrived: (document: StoredDocument) => Promise<object | undefined>;
  /** Places among the open jobs that are held since before an instant. */
  readonly heldSince: (
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
  readonly now: () => Date;
}

/** When something counts as late, in minutes. */
export interface Bounds {
  /** An offer unused for so long was not used, or its notice is lost. */
  readonly offerMinutes: number;
  /** A document is looked at after so long, at each sweep. */
  readonly readingMinutes: number;
  /** A source that has not answered after so long has failed. */
  readonly giveUpMinutes: number;
  /** The case of a document that ended within so long is looked at once more. */
  readonly endedMinutes: number;
}

/** What a sweep did, by kind: for the log and the metrics. */
export type Swept = Readonly<
  Record<
    "readmitted" | "abandoned" | "reordered" | "polled" | "waits" | "givenUp" | "redecided",
    number
  >
>;

const MINUTE_MS = 60_000;

/**
 * Finds what is late and sets it going again: an arrival whose notice was lost, a source whose
 * message or answer was lost, a case whose decision was not ordered. A source that stays silent for
 * too long is given up, so that every document comes to an end or before a person.
 *
 * Whatever it sends may have been sent before: everything downstream takes a message twice.
 */
export function sweep(ports: Ports, bounds: Bounds) {
  return async (): Promise<Swept> => {
    const before = (minutes: number) =>
      new Date(ports.now().getTime() - minutes * MINUTE_MS).toISOString();
    const done = {
      ...{
        readmitted: 0,
        abandoned: 0,
        reordered: 0,
        polled: 0,
        waits: 0,
        givenUp: 0,
        redecided: 0,
      },
    };
    for (const document of await ports.documentsOf("offered", before(bounds.offerMinutes))) {
      done[await settleOffer(ports, document)] += 1;
    }
    const oldest = before(bounds.giveUpMinutes);
    const freeSince = await ports.paidReadingFreeSince();
    const late = before(bounds.readingMinutes);
    for (const document of await ports.documentsOf("reading", late)) {
      for (const action of await pushOn(ports, document, { oldest, freeSince, late })) {
        done[action] += 1;
      }
    }
    for (const held of await ports.heldSince(late)) done[await askHolder(ports, held)] += 1;
    const ended = before(bounds.endedMinutes);
    for (const caseId of await ports.casesToDecide(before(bounds.offerMinutes), ended)) {
      await ports.orderDecision(caseId);
      done.redecided += 1;
    }
    return done;
  };
}

/** A place held for long: its job is asked whether it has ended, or its order goes on. */
async function askHolder(
  ports: Ports,
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

async function settleOffer(
  ports: Ports,
  document: StoredDocument,
): Promise<"readmitted" | "abandoned"> {
  const notice = await ports.arrived(document);
  if (notice !== undefined) {
    await ports.admit(notice);
    return "readmitted";
  }
  if (await ports.abandon(document, ports.now().toISOString())) {
    await ports.orderDecision(document.caseId);
  }
  return "abandoned";
}
