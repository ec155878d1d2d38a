import type { RoadAnswer, RoadBatch } from "../../shared/contracts/outreach.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import type { RoadNote } from "../../shared/domain/outreach/road-record.ts";

/** What taking notes needs from the outside world. */
export interface NotePorts {
  /** The notes of a device that stand between two of its numbers, as canonical JSON. */
  readonly standing: (
    deviceId: string,
    first: number,
    last: number,
  ) => Promise<ReadonlyMap<number, string>>;
  /** Adds notes, all or none; false if one of them stands by now. */
  readonly add: (notes: readonly RoadNote[], actor: string) => Promise<boolean>;
}

const ATTEMPTS = 5;

/**
 * Takes notes that a device made without a network. A note has its device and its number for a name
 * and is never changed, so a batch that comes twice, in parts or in another order comes to the same.
 * Another note under a number that stands is told, and nothing is written of it.
 *
 * @throws {RangeError} If somebody else keeps writing notes of the same device.
 */
export function takeNotes({ standing, add }: NotePorts) {
  return async ({ deviceId, notes }: RoadBatch, actor: string): Promise<RoadAnswer> => {
    const given = new Map(notes.map((note) => [note.number, { deviceId, ...note }]));
    const numbers = [...given.keys()];
    if (numbers.length === 0) return { notes: [] };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const old = await standing(deviceId, Math.min(...numbers), Math.max(...numbers));
      const fresh = [...given.values()].filter(({ number }) => !old.has(number));
      if (fresh.length > 0 && !(await add(fresh, actor))) continue;
      const stands = new Map([
        ...old,
        ...fresh.map((one) => [one.number, canonicalJson(one)] as const),
      ]);
      const added = new Set(fresh);
      return {
        notes: notes.map((note) => {
          const same = canonicalJson({ deviceId, ...note }) === stands.get(note.number);
          if (!same) return { number: note.number, outcome: "differs" };
          const last = given.get(note.number);
          const isNew = last !== undefined && added.has(last);
          return { number: note.number, outcome: isNew ? "stored" : "stands" };
        }),
      };
    }
    throw new RangeError(`Cannot take the notes of the device: others moved ${ATTEMPTS} times`);
  };
}
