import type { ReadingOrder } from "../contracts/messages.ts";
import { putVersion } from "./audited-write.ts";
import { type StartNote, startKey, startNotes } from "./start-notes.ts";
import { freeSlot, laneOf, placesOf, type StartLimits } from "./start-places.ts";
import { jobKey, slotKey, turnKey } from "./table-keys.ts";
import { transact, type Write } from "./transaction.ts";

/** The right to start one job: a place among those that may be open, held under a token. */
export interface Lease {
  readonly order: ReadingOrder;
  readonly lane: number;
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
const ATTEMPTS = 8;

/**
 * The starts of Textract jobs under leases: as many places as jobs may be open, and one turn after
 * another, both shared out over the lanes. Their number is the quota's, however many documents there
 * are; an upload keeps to the lane that its content names.
 */
export function startLeases(tableName: string, limits: StartLimits) {
  const stepMs = Math.ceil((1000 * limits.lanes) / limits.startsPerSecond);
  const notes = startNotes(tableName);
  const { book, lease } = leaseWrites(tableName, stepMs);
  /** A place and a turn if both are free, else a turn to come; undefined where somebody was first. */
  const take = async (order: ReadingOrder, note: StartNote | undefined, now: number) => {
    const lane = laneOf(order, limits);
    const all = await notes.slots(lane);
    const turn = await notes.turn(lane);
    const nextAt = Math.max(Date.parse(turn.nextAt) || 0, now);
    const own = all.find(({ holder }) => holder === startKey(order).pk);
    const free = own ?? freeSlot(all, placesOf(lane, limits), order, now);
    const needsNoTurn = own !== undefined || hasTurn(note, now);
    const next = { lane, version: turn.version };
    if (free === undefined) return book(order, note, Math.max(nextAt, now + FULL_MS), next);
    if (!needsNoTurn && nextAt > now) return book(order, note, nextAt, next);
    return lease(order, note, {
      free,
      lane,
      now,
      ...(!needsNoTurn && { turnVersion: turn.version }),
    });
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
    async note({ order, lane, slot, token, noteVersion }: Lease, jobId: string, at: Date) {
      const startedAt = at.toISOString();
      const held = { holder: startKey(order).pk, order, takenAt: startedAt, jobId };
      const { done } = await transact([
        putVersion(
          tableName,
          { ...startKey(order), order, jobId, lane, slot, startedAt },
          noteVersion,
        ),
        putVersion(tableName, { ...jobKey(jobId), jobId, order, startedAt }, 0),
        putVersion(tableName, { ...slotKey(lane, slot), lane, slot, ...held }, token),
      ]);
      return done;
    },

    /** Gives a place back unused; the order comes back at an instant, if one is given. */
    async giveBack({ order, lane, slot, token, noteVersion }: Lease, dueAt?: Date): Promise<void> {
      const due = dueAt === undefined ? {} : { dueAt: dueAt.toISOString() };
      await transact([
        putVersion(tableName, { ...startKey(order), order, ...due }, noteVersion),
        putVersion(tableName, { ...slotKey(lane, slot), lane, slot }, token),
      ]);
    },
  };
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

interface Taking {
  readonly free: { readonly slot: number; readonly version: number };
  readonly lane: number;
  readonly now: number;
  /** Of the turn that is used up; absent where the order has its own. */
  readonly turnVersion?: number;
}

/** The turn of a lane, as it was seen. */
interface TurnVersion {
  readonly lane: number;
  readonly version: number;
}

/** The writes by which a turn is booked, or a place taken; undefined where somebody was first. */
function leaseWrites(tableName: string, stepMs: number) {
  const putNote = (order: ReadingOrder, facts: Partial<StartNote>, version: number): Write =>
    putVersion(tableName, { ...startKey(order), order, ...facts }, version);
  const putTurn = (nextAt: number, { lane, version }: TurnVersion): Write =>
    putVersion(tableName, { ...turnKey(lane), nextAt: instant(nextAt) }, version);

  const book = async (
    order: ReadingOrder,
    note: StartNote | undefined,
    at: number,
    turn: TurnVersion,
  ) => {
    const booked = putNote(order, { dueAt: instant(at) }, note?.version ?? 0);
    const { done } = await transact([booked, putTurn(at + stepMs, turn)]);
    return done ? { kind: "later" as const, at: new Date(at) } : undefined;
  };
  const lease = async (order: ReadingOrder, note: StartNote | undefined, taking: Taking) => {
    const { free, lane, now, turnVersion } = taking;
    const turns =
      turnVersion === undefined ? [] : [putTurn(now + stepMs, { lane, version: turnVersion })];
    const version = note?.version ?? 0;
    const held = { holder: startKey(order).pk, order, takenAt: instant(now) };
    const { done } = await transact([
      putNote(order, { lane, slot: free.slot, leasedUntil: instant(now + LEASE_MS) }, version),
      putVersion(
        tableName,
        { ...slotKey(lane, free.slot), lane, slot: free.slot, ...held },
        free.version,
      ),
      ...turns,
    ]);
    const token = { lane, slot: free.slot, token: free.version + 1, noteVersion: version + 1 };
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
