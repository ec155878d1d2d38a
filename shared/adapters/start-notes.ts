import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { ReadingOrder } from "../contracts/messages.ts";
import { putVersion } from "./audited-write.ts";
import { queryAll } from "./query-all.ts";
import { tableClient } from "./table-client.ts";
import { type ItemKey, runJobKey, slotKey, startsKey, turnKey } from "./table-keys.ts";
import { transact } from "./transaction.ts";

/** A place that has been held for long. */
export interface HeldPlace {
  readonly order: ReadingOrder;
  readonly jobId?: string | undefined;
}

/** What is noted of the start of one upload: when it is due, its place, its job. */
export const StartNote = z.object({
  version: z.int(),
  order: ReadingOrder,
  jobId: z.optional(z.string()),
  dueAt: z.optional(z.string()),
  lane: z.optional(z.int()),
  slot: z.optional(z.int()),
  leasedUntil: z.optional(z.string()),
});
export type StartNote = z.output<typeof StartNote>;

/** One of the places among the jobs that may be open; free while nobody holds it. */
export const Slot = z.object({
  version: z.int(),
  lane: z.int(),
  slot: z.int(),
  holder: z.optional(z.string()),
  order: z.optional(ReadingOrder),
  takenAt: z.optional(z.string()),
  jobId: z.optional(z.string()),
});
export type Slot = z.output<typeof Slot>;

/** When the next job of a lane may be started. */
const Turn = z.object({ version: z.int(), nextAt: z.string() });

/** The notes of starts: read by whoever starts, freed by whoever collects, looked through on schedule. */
export function startNotes(tableName: string) {
  const read = async (key: ItemKey) => {
    const command = new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true });
    return (await tableClient.send(command)).Item;
  };
  const noteOf = async (order: ReadingOrder): Promise<StartNote | undefined> => {
    const item = await read(startKey(order));
    return item === undefined ? undefined : StartNote.parse(item);
  };
  /** As many as jobs of a lane may be open, however many documents there are. */
  const slots = async (lane: number): Promise<Slot[]> => {
    const items = await queryAll({
      ...{ TableName: tableName, ConsistentRead: true },
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :slot)",
      ExpressionAttributeValues: { ":pk": startsKey(lane), ":slot": "SLOT#" },
    });
    return items.map((item) => Slot.parse(item));
  };
  return {
    noteOf,
    slots,

    /** When the next start of a lane may be, and the version of that note. */
    async turn(lane: number) {
      return Turn.parse((await read(turnKey(lane))) ?? { version: 0, nextAt: "" });
    },

    /** Frees the place of a job that has ended; twice is as good as once. */
    async release(order: ReadingOrder, jobId: string): Promise<void> {
      const { lane, slot } = (await noteOf(order)) ?? {};
      if (lane === undefined || slot === undefined) return;
      const key = slotKey(lane, slot);
      const { version, jobId: held } = Slot.parse((await read(key)) ?? { version: 0, lane, slot });
      if (held !== jobId) return;
      await transact([putVersion(tableName, { ...key, lane, slot }, version)]);
    },

    /** Places of a lane held since before an instant: their jobs may have ended unheard. */
    async heldSince(lane: number, before: string): Promise<HeldPlace[]> {
      return (await slots(lane)).flatMap(({ order, jobId, takenAt }) =>
        order !== undefined && takenAt !== undefined && takenAt < before ? [{ order, jobId }] : [],
      );
    },
  };
}

/** Where the start of one upload is noted. */
export function startKey({ bucket, key, versionId }: ReadingOrder): ItemKey {
  return runJobKey(bucket, key, versionId);
}
