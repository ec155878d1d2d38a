import type { CalendarDate } from "../calendar.ts";

/** A note made on the road: on which device, the how manieth of that device, and what it says. */
export interface RoadNote {
  readonly deviceId: string;
  readonly number: number;
  /** A counter that is above every note the device had seen: the order of what depends on each other. */
  readonly clock: number;
  readonly entry: RoadEntry;
}

/** What is noted of a visit. An entry of the same id says something newer of the same thing. */
export type RoadEntry =
  | {
      readonly kind: "visit";
      readonly visitId: string;
      readonly visitedOn: CalendarDate;
      readonly territory: string;
      readonly route: readonly string[];
      readonly team: readonly string[];
    }
  | {
      readonly kind: "family";
      readonly visitId: string;
      readonly familyId: string;
      readonly advice: readonly string[];
      readonly caseId: string | null;
      readonly situation: string | null;
    }
  | {
      readonly kind: "solved";
      readonly familyId: string;
      readonly on: CalendarDate;
      readonly how: string;
    };

/** Notes by their own ids; the same note is there once. */
export type RoadNotes = ReadonlyMap<string, RoadNote>;

/** The id of a note: its device and its number there. */
export function noteId({ deviceId, number }: RoadNote): string {
  return `${deviceId}/${number}`;
}

/**
 * Notes of two sides put together. Whatever the order, and however often: the result is the same,
 * because a note is never changed and its id says which it is.
 *
 * @throws {RangeError} If two unlike notes have one id: a device has lost its numbers.
 */
export function merged(ours: RoadNotes, theirs: Iterable<RoadNote>): RoadNotes {
  const all = new Map(ours);
  for (const note of theirs) {
    const id = noteId(note);
    const standing = all.get(id);
    if (standing !== undefined && JSON.stringify(standing) !== JSON.stringify(note)) {
      throw new RangeError(`Cannot merge note ${id}: another one of this number stands`);
    }
    all.set(id, note);
  }
  return all;
}

/** What the notes come to: visits, families and solved situations, each as last noted. */
export interface RoadRecord {
  readonly visits: readonly Extract<RoadEntry, { kind: "visit" }>[];
  readonly families: readonly Extract<RoadEntry, { kind: "family" }>[];
  readonly solved: readonly Extract<RoadEntry, { kind: "solved" }>[];
}

/** The record that notes come to; of two notes on one thing the later clock wins, then the device. */
export function recordOf(notes: RoadNotes): RoadRecord {
  const last = new Map<string, RoadEntry>();
  for (const { entry } of [...notes.values()].toSorted(byClock)) last.set(keyOf(entry), entry);
  const entries = [...last].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const of = <Kind extends RoadEntry["kind"]>(kind: Kind) =>
    entries.flatMap(([, entry]) =>
      entry.kind === kind ? [entry as Extract<RoadEntry, { kind: Kind }>] : [],
    );
  return { visits: of("visit"), families: of("family"), solved: of("solved") };
}

/** The record of notes that come as a list, each perhaps more than once. */
export function recordOfNotes(notes: Iterable<RoadNote>): RoadRecord {
  return recordOf(merged(new Map(), notes));
}

/** Whether a note is the last word, among others, on what it speaks of. */
export function isCurrent(note: RoadNote, notes: readonly RoadNote[]): boolean {
  const about = keyOf(note.entry);
  const last = notes
    .filter(({ entry }) => keyOf(entry) === about)
    .toSorted(byClock)
    .at(-1);
  return last !== undefined && noteId(last) === noteId(note);
}

function keyOf(entry: RoadEntry): string {
  if (entry.kind === "visit") return `visit/${entry.visitId}`;
  if (entry.kind === "family") return `family/${entry.visitId}/${entry.familyId}`;
  return `solved/${entry.familyId}`;
}

function byClock(one: RoadNote, other: RoadNote): number {
  if (one.clock !== other.clock) return one.clock - other.clock;
  if (one.deviceId !== other.deviceId) return one.deviceId < other.deviceId ? -1 : 1;
  return one.number - other.number;
}
