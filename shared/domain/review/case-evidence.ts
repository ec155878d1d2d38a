import type { Application, DeclaredIncome } from "../application.ts";
import type { CalendarMonth } from "../calendar.ts";
import { type Evidence, type EvidenceReading, evidenceOf } from "../evidence.ts";
import { isReadingAllowed } from "./automatic-reading.ts";
import type { CaseEvent } from "./case-event.ts";
import {
  type DocumentEvent,
  type EditConflict,
  editedReading,
  isDocumentEvent,
} from "./edited-reading.ts";
import { whosePaper } from "./whose-paper.ts";

/** A document of a case as far as its evidence goes. */
export interface CaseDocument {
  readonly documentId: string;
  readonly status: string;
  readonly memberId?: string | undefined;
  readonly sha256?: string | undefined;
  readonly linkedTo?: string | undefined;
}

/** What stands in a case: the application, its papers as read, and what people said of them. */
export interface CaseFacts {
  readonly application: Application;
  readonly documents: readonly CaseDocument[];
  /** By `documentId`. */
  readonly readings: ReadonlyMap<string, EvidenceReading>;
  readonly events: readonly CaseEvent[];
}

/** What the rules are applied to. */
export interface FoldedCase {
  readonly application: Application;
  /** In the order of their names, each content once. */
  readonly evidence: readonly Evidence[];
  readonly conflicts: readonly EditConflict[];
}

/** Why nothing can be decided yet: papers with figures of which nobody knows whose they are. */
export interface Unassigned {
  readonly unassigned: readonly string[];
}

/**
 * The facts of a case with every edit of a person folded in: the same for the machine and for a
 * person's trial, whatever was read anew since. What is linked counts where it came first.
 */
export function foldCase(facts: CaseFacts): FoldedCase | Unassigned {
  const events = standingEvents(facts.events);
  const folded = facts.documents.map((document) => foldDocument(document, facts, events));
  const unassigned = folded.flatMap((one) => one?.unassigned ?? []);
  if (unassigned.length > 0) return { unassigned };
  const evidence = folded.flatMap((one) => one?.evidence ?? []);
  return {
    application: withDeclared(facts.application, events),
    evidence: evidence.sort((one, other) => (one.document < other.document ? -1 : 1)),
    conflicts: folded.flatMap((one) => one?.conflicts ?? []),
  };
}

/** The events without those that were taken back, and without the taking back. */
export function standingEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const undone = new Set(
    events.flatMap((one) =>
      one.action === "undo" || one.action === "withdraw-income" ? [one.event] : [],
    ),
  );
  return events.filter(({ action, ordinal }) => action !== "undo" && !undone.has(ordinal));
}

interface FoldedDocument {
  readonly evidence?: readonly Evidence[];
  readonly conflicts?: readonly EditConflict[];
  readonly unassigned?: readonly string[];
}

function foldDocument(
  document: CaseDocument,
  facts: CaseFacts,
  events: readonly CaseEvent[],
): FoldedDocument | undefined {
  const { documentId, sha256, status } = document;
  const own = events.filter((event) => "documentId" in event && event.documentId === documentId);
  if (own.some(({ action }) => action === "set-aside-document")) return undefined;
  if (status === "linked") {
    return isHeldElsewhere(document, facts.documents) ? undefined : { unassigned: [documentId] };
  }
  const said = own.filter(isDocumentEvent);
  const found = facts.readings.get(documentId);
  // A paper kept from machines stays with a person, whatever is agreed to later.
  const kept = status === "needs-review" && found?.sha256 !== sha256;
  const byHand = (kept || !isReadingAllowed(events)) && !said.some(isLookedAt);
  const read = readingOf(found, { sha256, said, byHand });
  if (read === undefined) return undefined;
  const { reading, conflicts } = editedReading(read, said);
  const assigned = own.findLast((event) => event.action === "assign-document")?.memberId;
  const { members } = facts.application;
  const whose = assigned ?? document.memberId ?? whosePaper(reading.fields, members);
  if (whose === undefined) {
    return reading.status === "rejected" && !byHand ? undefined : { unassigned: [documentId] };
  }
  const stands = assigned === undefined ? reading : withoutPerson(reading);
  return { evidence: [evidenceOf(documentId, whose, stands)], conflicts };
}

interface Read {
  readonly sha256: string | undefined;
  readonly said: readonly DocumentEvent[];
  /** No machine may read it, and no person has yet: it stands as a paper that nobody read. */
  readonly byHand: boolean;
}

/** What was read of the content that stands; a paper that a person types off needs no reading. */
function readingOf(
  read: EvidenceReading | undefined,
  { sha256, said, byHand }: Read,
): EvidenceReading | undefined {
  if (sha256 === undefined) return undefined;
  if (read?.sha256 === sha256 && !byHand) return read;
  if (!byHand && !said.some(({ action }) => action === "describe-document")) return undefined;
  return { form: "unknown", status: "rejected", sha256, reasons: [], fields: {}, figures: [] };
}

function isLookedAt({ action }: DocumentEvent): boolean {
  return action === "accept-document" || action === "describe-document";
}

function isHeldElsewhere(
  { linkedTo, sha256 }: CaseDocument,
  documents: readonly CaseDocument[],
): boolean {
  return documents.some((other) => other.documentId === linkedTo && other.sha256 === sha256);
}

/** A person said whose paper it is: what is printed on it no longer gives it to another. */
function withoutPerson(reading: EvidenceReading): EvidenceReading {
  const fields = Object.entries(reading.fields).filter(([name]) => !name.startsWith("person."));
  const parts = reading.parts?.map(withoutPerson);
  return { ...reading, fields: Object.fromEntries(fields), ...(parts && { parts }) };
}

function withDeclared(application: Application, events: readonly CaseEvent[]): Application {
  const declared = events.flatMap((event) =>
    event.action === "declare-income" ? [declaredIncome(event.income)] : [],
  );
  if (declared.length === 0) return application;
  return { ...application, income: [...application.income, ...declared] };
}

type Declared = Extract<CaseEvent, { action: "declare-income" }>["income"];

/** Months were checked at the boundary; the domain's own type says so. */
function declaredIncome({ receivedIn, accruedFor, ...rest }: Declared): DeclaredIncome {
  const month = (text: string) => text as CalendarMonth;
  return {
    ...rest,
    receivedIn: month(receivedIn),
    ...(accruedFor && { accruedFor: { from: month(accruedFor.from), to: month(accruedFor.to) } }),
  };
}
