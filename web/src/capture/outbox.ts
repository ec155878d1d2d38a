import type { UploadTicket } from "../../../shared/contracts/api.ts";
import { ServerFailure } from "../server/failure.ts";
import { inStore, type Sealed, seal, unseal } from "./vault.ts";

/** A paper that waits on this device until it is sent. */
export interface WaitingPaper {
  readonly id: string;
  readonly caseId: string;
  readonly memberId: string;
  readonly type: string;
  readonly bytes: number;
  /** Name and content, sealed. */
  readonly name: Sealed;
  readonly content: Sealed;
  readonly capturedAt: string;
  /** The place already given for it, so that a second try does not ask for another. */
  readonly ticket?: UploadTicket | undefined;
}

/** How a paper leaves: first a place is given, then the bytes go there. */
export interface Sender {
  readonly offer: (paper: WaitingPaper, fileName: string) => Promise<UploadTicket>;
  readonly deliver: (ticket: UploadTicket, file: File) => Promise<void>;
}

const CHANGED = "opora:outbox";
const ONE_AT_A_TIME = "opora.outbox";

/** Keeps a paper on this device, encrypted, until it is sent. */
export async function keepPaper(caseId: string, memberId: string, file: File): Promise<void> {
  const paper: WaitingPaper = {
    id: crypto.randomUUID(),
    caseId,
    memberId,
    type: file.type,
    bytes: file.size,
    capturedAt: new Date().toISOString(),
    name: await seal(new TextEncoder().encode(file.name)),
    content: await seal(await file.arrayBuffer()),
  };
  await inStore("outbox", "readwrite", (store) => store.put(paper));
  dispatchEvent(new Event(CHANGED));
}

/** The papers of a case, or of all cases, that wait. */
export async function waitingPapers(caseId?: string): Promise<readonly WaitingPaper[]> {
  const all = (await inStore("outbox", "readonly", (store) => store.getAll())) as WaitingPaper[];
  return caseId === undefined ? all : all.filter((paper) => paper.caseId === caseId);
}

/** Calls back whenever papers come or go in this tab. */
export function onOutboxChange(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  return () => removeEventListener(CHANGED, changed);
}

/**
 * Sends what waits, in order, one tab at a time; what was delivered is forgotten at once.
 *
 * Without a network it stops and keeps the rest. A paper that the server refuses stays too and
 * holds up no other; its failure is thrown at the end, for the page to explain.
 */
export async function sendWaiting(
  sender: Sender,
  mayGo: (paper: WaitingPaper) => boolean = () => true,
): Promise<readonly string[]> {
  return navigator.locks.request(ONE_AT_A_TIME, async () => {
    const sent: string[] = [];
    const refused: unknown[] = [];
    for (const paper of (await waitingPapers()).filter(mayGo)) {
      try {
        sent.push(await sendOne(paper, sender));
      } catch (error) {
        if (error instanceof ServerFailure && error.kind === "network") throw error;
        refused.push(error);
      }
      dispatchEvent(new Event(CHANGED));
    }
    if (refused.length > 0) throw refused[0];
    return sent;
  });
}

async function fileOf({ name, content, type }: WaitingPaper): Promise<File> {
  const fileName = new TextDecoder().decode(await unseal(name));
  return new File([await unseal(content)], fileName, { type });
}

async function sendOne(paper: WaitingPaper, { offer, deliver }: Sender): Promise<string> {
  const file = await fileOf(paper);
  const ticket = paper.ticket ?? (await offer(paper, file.name));
  await inStore("outbox", "readwrite", (store) => store.put({ ...paper, ticket }));
  try {
    await deliver(ticket, file);
  } catch (error) {
    if (error instanceof ServerFailure && error.kind === "refused") await forgetTicket(paper);
    throw error;
  }
  await inStore("outbox", "readwrite", (store) => store.delete(paper.id));
  return ticket.documentId;
}

/** A place that was refused has run out: the next try asks for a new one. */
async function forgetTicket({ ticket: _, ...paper }: WaitingPaper): Promise<void> {
  await inStore("outbox", "readwrite", (store) => store.put(paper));
}

/** Throws a waiting paper away, because somebody asked for it. */
export async function discardPaper(id: string): Promise<void> {
  await inStore("outbox", "readwrite", (store) => store.delete(id));
  dispatchEvent(new Event(CHANGED));
}
