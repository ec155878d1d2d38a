import type { Case } from "../../shared/contracts/case.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { CaseOrder } from "../../shared/contracts/messages.ts";
import type { Application } from "../../shared/domain/application.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import type { Evidence } from "../../shared/domain/evidence.ts";
import { answeringPaper } from "../../shared/domain/review/answering-paper.ts";
import type { CaseEvent } from "../../shared/domain/review/case-event.ts";
import { foldCase } from "../../shared/domain/review/case-evidence.ts";
import type { Reading } from "../../shared/reading/reading.ts";

/** Everything that stands in a case. */
export interface StandingCase {
  readonly case: { readonly application: Case };
  readonly documents: readonly StoredDocument[];
  /** By `documentId`. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** In the order they were made. */
  readonly decisions: readonly { readonly hash: string }[];
  /** What people did, in the order they did it. */
  readonly events: readonly CaseEvent[];
}

/** What proposing needs from the outside world. */
export interface Ports<File extends StandingCase> {
  readonly file: (caseId: string) => Promise<File | undefined>;
  /** The rules applied; pure, so that a second run yields the same bytes. */
  readonly decide: (application: Application, evidence: readonly Evidence[]) => Promise<Decision>;
  readonly hashOf: (decision: Decision) => string;
  /** False if the case moved since it was read. */
  readonly propose: (file: File, decision: Decision, at: string) => Promise<boolean>;
  /** Writes that a paper answered what the family was asked; false if the case moved since. */
  readonly answer: (file: File, documentId: string, at: string) => Promise<boolean>;
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
 * What people corrected, added or took out is folded in first, so no new reading undoes it. The same
 * decision again is nothing new; one that a person confirmed is never touched.
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
  const { documents, readings, events } = file;
  const paper = answeringPaper(events, documents);
  if (paper !== undefined) {
    await ports.answer(file, paper, now.toISOString());
    return "moved";
  }
  const folded = foldCase({ application: file.case.application, documents, readings, events });
  if ("unassigned" in folded) return "unassigned";
  const decision = await ports.decide(folded.application, folded.evidence);
  if (file.decisions.at(-1)?.hash === ports.hashOf(decision)) return "stands";
  return (await ports.propose(file, decision, now.toISOString())) ? "proposed" : "moved";
}

function isUnderWay({ status, changedAt }: StoredDocument, oldestOffer: string): boolean {
  return status === "reading" || (status === "offered" && changedAt > oldestOffer);
}
