import * as z from "zod/mini";

import { RoadEntry } from "../contracts/outreach.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { RoadNote } from "../domain/outreach/road-record.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { listedUnder } from "./listed-items.ts";
import { queryAll } from "./query-all.ts";
import { type ItemKey, roadNoteKey, roadPlaceKey } from "./table-keys.ts";

/** Under which statuses the index lists notes. */
export const ROAD_STATUSES = [
  "road-visit",
  "road-family",
  "road-situation",
  "road-solved",
] as const;

/** What a note is listed as. */
export type RoadStatus = (typeof ROAD_STATUSES)[number];

const StoredNote = z.object({ number: z.int(), note: z.string() });
const Note = z.strictObject({
  deviceId: z.string(),
  number: z.int(),
  clock: z.int(),
  entry: RoadEntry,
});

/** Part of a list of notes, and where the next begins. */
export interface NotePage {
  readonly notes: readonly RoadNote[];
  readonly cursor: string | undefined;
}

/** Notes made on the road: each is added once, under its device, and never changed. */
export function roadItems(tableName: string) {
  const query = async (values: Readonly<Record<string, unknown>>, condition: string) => {
    const items = await queryAll({
      ...{ TableName: tableName, KeyConditionExpression: condition, ConsistentRead: true },
      ExpressionAttributeValues: values,
    });
    return items.map((item) => StoredNote.parse(item));
  };
  return {
    /** The notes of a device between two of its numbers, as canonical JSON. */
    async standing(deviceId: string, first: number, last: number) {
      const [from, to] = [roadNoteKey(deviceId, first), roadNoteKey(deviceId, last)];
      const values = { ":pk": from.pk, ":from": from.sk, ":to": to.sk };
      const found = await query(values, "pk = :pk AND sk BETWEEN :from AND :to");
      return new Map(found.map(({ number, note }) => [number, note]));
    },

    /** Everything noted of one visit, or of the solved situation of one family. */
    async about(what: "VISIT" | "FAMILY", id: string): Promise<readonly RoadNote[]> {
      const { pk } = roadPlaceKey(what, id, "", 0);
      return (await query({ ":pk": pk }, "pk = :pk")).map(({ note }) => noteOf(note));
    },

    /** Adds notes, all or none. @returns False if one of them stands by now. */
    async add(notes: readonly RoadNote[], event: AuditEvent): Promise<boolean> {
      const writes = notes.flatMap((note) => {
        const { deviceId, number } = note;
        const item = { number, note: canonicalJson(note) };
        return [
          putVersion(tableName, { ...roadNoteKey(deviceId, number), ...item }, 0),
          putVersion(tableName, { ...placeOf(note), ...item, ...listed(note, event.at) }, 0),
        ];
      });
      const chain = `road-${notes[0]?.deviceId ?? ""}`;
      return (await writeWithAudit(tableName, chain, event, writes)).done;
    },

    /** Notes of one kind; the index may lag by a moment. */
    async page(
      status: RoadStatus,
      most: number,
      { cursor, newest = false }: { readonly cursor?: string | undefined; newest?: boolean } = {},
    ): Promise<NotePage> {
      const found = await listedUnder(tableName, status, most, cursor, newest);
      const notes = found.items.map((item) => noteOf(StoredNote.parse(item).note));
      return { notes, cursor: found.cursor };
    },
  };
}

/** Where the other copy of a device's own note stands. */
export function copyKeyOf(text: string): ItemKey {
  return placeOf(noteOf(text));
}

function noteOf(text: string): RoadNote {
  return Note.parse(JSON.parse(text) as unknown);
}

function placeOf({ deviceId, number, entry }: RoadNote) {
  return entry.kind === "solved"
    ? roadPlaceKey("FAMILY", entry.familyId, deviceId, number)
    : roadPlaceKey("VISIT", entry.visitId, deviceId, number);
}

function listed({ entry }: RoadNote, at: string): { status: RoadStatus; statusSince: string } {
  if (entry.kind === "visit") return { status: "road-visit", statusSince: entry.visitedOn };
  if (entry.kind === "solved") return { status: "road-solved", statusSince: at };
  const status = entry.situation === null ? "road-family" : "road-situation";
  return { status, statusSince: at };
}
