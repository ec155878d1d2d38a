import type { StoredDocument, Upload } from "../../shared/contracts/document.ts";
import type { CaseOrder, FigureOrder, ReadingOrder } from "../../shared/contracts/messages.ts";
import type { RecordingSource } from "../../shared/reading/recording.ts";
import { type Admission, type Inspection, lacksOrder, planAdmission } from "./plan-admission.ts";
import { type LinkPorts, settleLinks } from "./settle-links.ts";

/** One object that arrived, as an event tells it. */
export interface Arrival {
  readonly caseId: string;
  readonly documentId: string;
  readonly bucket: string;
  readonly key: string;
  /** Absent where the event names none: the newest version is meant. */
  readonly versionId?: string | undefined;
  readonly sequencer: string;
}

/** An upload fetched and inspected, or gone before it could be. */
export type Examined =
  | { readonly gone: true }
  /** No verdict on it yet: it is asked for again when the verdict comes, or by the sweeper. */
  | { readonly awaiting: true; readonly gone?: false }
  | {
      readonly gone?: false;
      readonly awaiting?: false;
      readonly sha256: string;
      readonly versionId: string;
      readonly inspection: Inspection;
    };

/** A claim with everything that is written for it. */
interface Claim {
  readonly caseId: string;
  readonly documentId: string;
  readonly upload: Upload;
  readonly sha256: string;
  readonly admission: Admission;
  readonly at: string;
}

/** What admitting needs from the outside world. */
export interface Ports extends LinkPorts {
  /** Fetches and inspects an upload; a PDF's own text is kept as its recording here. */
  readonly examine: (arrival: Arrival) => Promise<Examined>;
  readonly correlationIdOf: (bucket: string, key: string, versionId: string) => string;
  readonly isClaimed: (upload: Upload) => Promise<boolean>;
  /** Whether nothing newer stands under the key in S3. */
  readonly isNewest: (upload: Upload) => Promise<boolean>;
  readonly findDocument: (
    caseId: string,
    documentId: string,
  ) => Promise<StoredDocument | undefined>;
  /** False if something moved since it was read. */
  readonly claim: (claim: Claim) => Promise<boolean>;
  /** Whether a source has read this content, for whatever case: then it is not read again. */
  readonly hasRead: (sha256: string, source: RecordingSource) => Promise<boolean>;
  readonly order: (source: "textract" | "local", order: ReadingOrder, id: string) => Promise<void>;
  /** Whether readers of ours run, who draw the pages of what they are sent for people to see. */
  readonly drawsPages: boolean;
  readonly orderFigures: (order: FigureOrder, id: string) => Promise<void>;
  readonly orderDecision: (order: CaseOrder, id: string) => Promise<void>;
}

const CLAIM_ATTEMPTS = 6;

/** What became of an arrival, for the log. */
export type Admitted = "gone" | "awaiting-verdict" | "claimed-before" | Admission["outcome"];

/**
 * Admits one upload: claims it in one transaction, then sends it on its way.
 *
 * A second delivery claims nothing, but sends again what the first may have died before sending:
 * everything downstream takes a message twice without harm.
 */
export function admitScan(ports: Ports) {
  return async (arrival: Arrival): Promise<{ outcome: Admitted; correlationId?: string }> => {
    const named = arrival.versionId && uploadOf(ports, arrival, arrival.versionId);
    if (named && (await ports.isClaimed(named))) return resume(ports, arrival, named);

    const examined = await ports.examine(arrival);
    if (examined.gone) return { outcome: "gone" };
    if (examined.awaiting) return { outcome: "awaiting-verdict" };
    const upload = uploadOf(ports, arrival, examined.versionId);
    const outcome = await claimOnce(ports, arrival, upload, examined);
    if (outcome === "claimed-before") return resume(ports, arrival, upload);
    await sendOn(ports, arrival, upload);
    return { outcome, correlationId: upload.correlationId };
  };
}

async function resume(ports: Ports, arrival: Arrival, upload: Upload) {
  await sendOn(ports, arrival, upload);
  return { outcome: "claimed-before" as const, correlationId: upload.correlationId };
}

function uploadOf(ports: Ports, { bucket, key, sequencer }: Arrival, versionId: string): Upload {
  const correlationId = ports.correlationIdOf(bucket, key, versionId);
  return { bucket, key, versionId, sequencer, correlationId };
}

async function claimOnce(
  ports: Ports,
  { caseId, documentId }: Arrival,
  upload: Upload,
  { sha256, inspection }: Extract<Examined, { sha256: string }>,
): Promise<Admission["outcome"] | "claimed-before"> {
  for (let attempt = 1; attempt <= CLAIM_ATTEMPTS; attempt += 1) {
    if (await ports.isClaimed(upload)) return "claimed-before";
    const document = await ports.findDocument(caseId, documentId);
    const standing = {
      document,
      first: await ports.firstWith(caseId, sha256),
      ...(lacksOrder(upload, document?.upload) && { isNewest: await ports.isNewest(upload) }),
    };
    const at = ports.now().toISOString();
    const arrived = { caseId, documentId, upload, sha256, inspection };
    const admission = planAdmission(arrived, standing, at);
    if (await ports.claim({ caseId, documentId, upload, sha256, admission, at })) {
      return admission.outcome;
    }
  }
  throw new RangeError(`Cannot claim the upload: the case moved ${CLAIM_ATTEMPTS} times`);
}

/** Sends a document on from where it stands; nothing where this upload is not its current one. */
async function sendOn(
  ports: Ports,
  { caseId, documentId }: Arrival,
  upload: Upload,
): Promise<void> {
  const found = await ports.findDocument(caseId, documentId);
  if (found?.upload?.versionId !== upload.versionId) return;
  const { current, released } = await settleLinks(ports, found);
  for (const other of released) if (other.upload) await sendToSources(ports, other, other.upload);
  if (current.status === "reading") return sendToSources(ports, current, found.upload);
  if (isByHand(current)) await orderPictures(ports, current, found.upload);
  await ports.orderDecision({ caseId }, found.upload.correlationId);
}

/** Whether a person reads it because no machine may. */
function isByHand({ status, sources }: StoredDocument): boolean {
  return status === "needs-review" && sources.length === 0;
}

/** Pictures for the person who reads what no machine may read; drawing them reads nothing. */
async function orderPictures(ports: Ports, document: StoredDocument, upload: Upload) {
  if (!ports.drawsPages) return;
  const order = { ...orderOf(document, upload), drawOnly: true as const };
  await ports.order("local", order, upload.correlationId);
}

async function sendToSources(
  ports: Ports,
  document: StoredDocument,
  upload: Upload,
): Promise<void> {
  const { caseId, documentId, sources } = document;
  const { correlationId } = upload;
  const order = orderOf(document, upload);
  const { sha256 } = order;
  const draws = ports.drawsPages && !sources.includes("local") ? (["local"] as const) : [];
  let waiting = 0;
  for (const source of [...sources, ...draws]) {
    if (await ports.hasRead(sha256, source)) continue;
    if (sources.includes(source)) waiting += 1;
    if (source !== "pdf-text") await ports.order(source, order, correlationId);
  }
  if (waiting === 0) await ports.orderFigures({ caseId, documentId, sha256 }, correlationId);
}

function orderOf(document: StoredDocument, { bucket, key, versionId }: Upload): ReadingOrder {
  const { caseId, documentId, sha256, type, pages } = document;
  if (sha256 === undefined || type === undefined || pages === undefined) {
    throw new TypeError("Cannot order a reading: expected hash, type and pages of what is read");
  }
  return { caseId, documentId, bucket, key, versionId, sha256, type, pages };
}
