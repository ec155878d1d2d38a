import type { ReadingOrder } from "../contracts/messages.ts";
import { putVersion } from "./audited-write.ts";
import { type Slot, type StartNote, startKey, startNotes } from "./start-notes.ts";
import { jobKey, slotKey, turnKey } from "./table-keys.ts";
import { transact, type Write } from "./transaction.ts";

/** What Textract allows the account, as far as Opora may use it. */
export interface StartLimits {
  readonly openJobs: number;
  readonly startsPerSecond: number;
}

/** The right to start one job: a place among those that may be open, held under a token. */
export interface Lease {
  readonly order: ReadingOrder;
  readonly slot: number;
  /** Rises each time the place changes hands: whoever comes with an older one is refused. */
  readonly token: number;
  readonly noteVersion: number;
}

/** What became of asking for a start. */
export type Asked =
  | { readonly kind: "started"; readonly jobId: string }
  | { readonly kind: "leased"; readonly lease: Lease }
  /** No place or no turn yet: the order comes back then. */
  | { readonly kind: "later"; readonly at: Date };

/** Twice what a call may last: a worker silent for so long is dead, and its order goes on. */
const LEASE_MS = 60_000;
/** How late an order may come for its turn; whoever comes later takes a new one. */
const TURN_MS = 5_000;
/** The pause before the next try where every place is taken. */
const FULL_MS = 5_000;
/** A start of which nobody knows whether it happened holds its place until any job of it is over. */
const UNKNOWN_MS = 3_600_000;
/** No job of Textract is open for longer. */
const LONGEST_JOB_MS = 24 * 3_600_000;
const ATTEMPTS = 8;

/**
 * The starts of Textract jobs under leases: as many places as jobs may be open, and one turn after
 * another. Their number is the quota's, however many documents there are.
 */
export function startLeases(tableName: string, limits: StartLimits) {
  const stepMs = Math.ceil(1000 / limits.startsPerSecond);
  const notes = startNotes(tableName);
  const { book, lease } = leaseWrites(tableName, stepMs);
  /** A place and a turn if both are free, else a turn to come; undefined where somebody was first. */
  const take = async (order: ReadingOrder, note: StartNote | undefined, now: number) => {
    const all = await notes.slots();
    const turn = await notes.turn();
    const nextAt = Math.max(Date.parse(turn.nextAt) || 0, now);
    const own = all.find(({ holder }) => holder === startKey(order).pk);
    const free = own ?? freeSlot(all, limits.openJobs, order, now);
    const needsNoTurn = own !== undefined || hasTurn(note, now);
    if (free === undefined) return book(order, note, Math.max(nextAt, now + FULL_MS), turn.version);
    if (!needsNoTurn && nextAt > now) return book(order, note, nextAt, turn.version);
    return lease(order, note, { free, now, ...(!needsNoTurn && { turnVersion: turn.version }) });
  };

  return {
    /** Asks for a start: told to go on under a lease, to come later, or that it was started. */
    async ask(order: ReadingOrder, at: Date): Promise<Asked> {
      const now = at.getTime();
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const note = await notes.noteOf(order);
        const answer = answerOf(note, now) ?? (await take(order, note, now));
        if (answer !== undefined) return answer;
      }
      return { kind: "later", at: new Date(now + FULL_MS) };
    },

    /**
     * Notes the job that was started under a lease, under its upload and under its id.
     *
     * @returns False where the lease has passed to another worker, who finds the same job.
     */
    async note({ order, slot, token, noteVersion }: Lease, jobId: string, at: Date) {
      const startedAt = at.toISOString();
      const held = { holder: startKey(order).pk, order, takenAt: startedAt, jobId };
      const { done } = await transact([
        putVersion(tableName, { ...startKey(order), order, jobId, slot, startedAt }, noteVersion),
        putVersion(tableName, { ...jobKey(jobId), jobId, order, startedAt }, 0),
        putVersion(tableName, { ...slotKey(slot), slot, ...held }, token),
      ]);
      return done;
    },

    /** Gives a place back unused; the order comes back at an instant, if one is given. */
    async giveBack({ order, slot, token, noteVersion }: Lease, dueAt?: Date): Promise<void> {
      const due = dueAt === undefined ? {} : { dueAt: dueAt.toISOString() };
      await transact([
        putVersion(tableName, { ...startKey(order), order, ...due }, noteVersion),
        putVersion(tableName, { ...slotKey(slot), slot }, token),
      ]);
    },
  };
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

interface Taking {
  readonly free: { readonly slot: number; readonly version: number };
  readonly now: number;
  /** Of the turn that is used up; absent where the order has its own. */
  readonly turnVersion?: number;
}

/** The writes by which a turn is booked, or a place taken; undefined where somebody was first. */
function leaseWrites(tableName: string, stepMs: number) {
  const putNote = (order: ReadingOrder, facts: Partial<StartNote>, version: number): Write =>
    putVersion(tableName, { ...startKey(order), order, ...facts }, version);
  const putSlot = (slot: number, facts: Partial<Slot>, version: number): Write =>
    putVersion(tableName, { ...slotKey(slot), slot, ...facts }, version);
  const putTurn = (nextAt: number, version: number): Write =>
    putVersion(tableName, { ...turnKey, nextAt: instant(nextAt) }, version);

  const book = async (
    order: ReadingOrder,
    note: StartNote | undefined,
    at: number,
    turnVersion: number,
  ) => {
    const booked = putNote(order, { dueAt: instant(at) }, note?.version ?? 0);
    const { done } = await transact([booked, putTurn(at + stepMs, turnVersion)]);
    return done ? { kind: "later" as const, at: new Date(at) } : undefined;
  };
  const lease = async (order: ReadingOrder, note: StartNote | undefined, taking: Taking) => {
    const { free, now, turnVersion } = taking;
    const turns = turnVersion === undefined ? [] : [putTurn(now + stepMs, turnVersion)];
    const version = note?.version ?? 0;
    const held = { holder: startKey(order).pk, order, takenAt: instant(now) };
    const { done } = await transact([
      putNote(order, { slot: free.slot, leasedUntil: instant(now + LEASE_MS) }, version),
      putSlot(free.slot, held, free.version),
      ...turns,
    ]);
    const token = { slot: free.slot, token: free.version + 1, noteVersion: version + 1 };
    return done ? { kind: "leased" as const, lease: { order, ...token } } : undefined;
  };
  return { book, lease };
}

/** Whether an order comes in its turn; one that comes much later needs a new one. */
function hasTurn(note: StartNote | undefined, now: number): boolean {
  return note?.dueAt !== undefined && Date.parse(note.dueAt) > now - TURN_MS;
}

function answerOf(note: StartNote | undefined, now: number): Asked | undefined {
  if (note?.jobId !== undefined) return { kind: "started", jobId: note.jobId };
  const wait = note?.leasedUntil ?? note?.dueAt;
  if (wait === undefined || Date.parse(wait) <= now) return undefined;
  return { kind: "later", at: new Date(wait) };
}

/** A free place, looked for from one that the order itself names, so that workers seldom meet. */
function freeSlot(
  all: readonly Slot[],
  openJobs: number,
  { sha256, versionId }: ReadingOrder,
  now: number,
): { readonly slot: number; readonly version: number } | undefined {
  const bySlot = new Map(all.map((slot) => [slot.slot, slot]));
  const first = Number.parseInt(sha256.slice(0, 8), 16) + versionId.length;
  for (let step = 0; step < openJobs; step += 1) {
    const slot = (first + step) % openJobs;
    const standing = bySlot.get(slot);
    if (standing === undefined) return { slot, version: 0 };
    if (isFree(standing, now)) return standing;
  }
  return undefined;
}

function isFree({ holder, takenAt = "", jobId }: Slot, now: number): boolean {
  if (holder === undefined) return true;
  const longest = jobId === undefined ? UNKNOWN_MS : LONGEST_JOB_MS;
  return Date.parse(takenAt) < now - longest;
}
