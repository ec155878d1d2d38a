import type { Case } from "../../shared/contracts/case.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { CaseOrder } from "../../shared/contracts/messages.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import { type Evidence, evidenceOf } from "../../shared/domain/evidence.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import { whosePaper } from "./whose-paper.ts";

/** Everything that stands in a case. */
export interface StandingCase {
  readonly case: { readonly application: Case };
  readonly documents: readonly StoredDocument[];
  /** By `documentId`. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** In the order they were made. */
  readonly decisions: readonly { readonly hash: string }[];
}

/** What proposing needs from the outside world. */
export interface Ports<File extends StandingCase> {
  readonly file: (caseId: string) => Promise<File | undefined>;
  /** The rules applied; pure, so that a second run yields the same bytes. */
  readonly decide: (application: Case, evidence: readonly Evidence[]) => Promise<Decision>;
  readonly hashOf: (decision: Decision) => string;
  /** False if the case moved since it was read. */
  readonly propose: (file: File, decision: Decision, at: string) => Promise<boolean>;
  readonly now: () => Date;
  /** How long an upload that was offered may still come. */
  readonly offerValidSeconds: number;
}

/** What became of an order, for the log. */
export type Proposed = "no-case" | "waiting" | "unassigned" | "stands" | "proposed";

const ATTEMPTS = 5;

/**
 * Proposes a decision for a case once nothing of it is under way: a document still being read, or
 * offered a moment ago, will order the decision itself.
 *
 * The same decision again is nothing new; one that a person confirmed is never touched.
 */
export function proposeDecision<File extends StandingCase>(ports: Ports<File>) {
  return async ({ caseId }: CaseOrder): Promise<Proposed> => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const file = await ports.file(caseId);
      const proposed = file === undefined ? "no-case" : await proposeFor(ports, file);
      if (proposed !== "moved") return proposed;
    }
    throw new RangeError(`Cannot propose a decision: the case moved ${ATTEMPTS} times`);
  };
}

async function proposeFor<File extends StandingCase>(
  ports: Ports<File>,
  file: File,
): Promise<Proposed | "moved"> {
  const now = ports.now();
  const oldestOffer = new Date(now.getTime() - ports.offerValidSeconds * 1000).toISOString();
  if (file.documents.some((document) => isUnderWay(document, oldestOffer))) return "waiting";
  const evidence = countedEvidence(file);
  if (evidence === undefined) return "unassigned";
  const decision = await ports.decide(file.case.application, evidence);
  if (file.decisions.at(-1)?.hash === ports.hashOf(decision)) return "stands";
  return (await ports.propose(file, decision, now.toISOString())) ? "proposed" : "moved";
}

function isUnderWay({ status, statusSince }: StoredDocument, oldestOffer: string): boolean {
  return status === "reading" || (status === "offered" && statusSince > oldestOffer);
}

/**
 * Evidence in a fixed order, each content once: what is linked counts where it came first.
 *
 * @returns undefined where a paper with figures is nobody's, or linked to one that was replaced:
 *   leaving its income out could make a family eligible that is not.
 */
function countedEvidence({ case: opened, documents, readings }: StandingCase) {
  const evidence: Evidence[] = [];
  for (const document of documents) {
    const { documentId, memberId, sha256, status } = document;
    if (status === "linked") {
      if (!isHeldElsewhere(document, documents)) return undefined;
      continue;
    }
    const reading = readings.get(documentId);
    if (reading === undefined || reading.sha256 !== sha256) continue;
    const whose = memberId ?? whosePaper(reading.fields, opened.application.members);
    if (whose !== undefined) evidence.push(evidenceOf(documentId, whose, reading));
    else if (reading.status !== "rejected") return undefined;
  }
  return evidence.sort((one, other) => (one.document < other.document ? -1 : 1));
}

function isHeldElsewhere(
  { linkedTo, sha256 }: StoredDocument,
  documents: readonly StoredDocument[],
): boolean {
  return documents.some((other) => other.documentId === linkedTo && other.sha256 === sha256);
}
