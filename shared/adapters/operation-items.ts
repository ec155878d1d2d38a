import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { putVersion, writeWithAudit } from "./audited-write.ts";
import { tableClient } from "./table-client.ts";
import type { ItemKey } from "./table-keys.ts";
import { transact } from "./transaction.ts";

/** The chain of what operators did. No case can bear this id: ids begin with a letter or digit. */
const OPERATION_CHAIN = "~operation";

const ATTEMPTS = 8;
const PAUSE_KEY: ItemKey = { pk: "OPERATION", sk: "PAUSE" };
const dayKey = (day: string): ItemKey => ({ pk: "OPERATION", sk: `SPENT#${day}` });
const meterKey = (jobId: string): ItemKey => ({ pk: `JOB#${jobId}`, sk: "METER" });

const PauseNote = z.object({
  paused: z.boolean(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  version: z.int(),
});

/** Whether paid reading is paused, since when, by whom and why. */
export type PauseNote = z.output<typeof PauseNote>;

const DayNote = z.object({ pages: z.int(), microUsd: z.number(), version: z.int() });

/** An operator's act: who, when and why. */
export interface OperatorAct {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** What operators set, and what was spent, by day. */
export function operationItems(tableName: string) {
  const read = async (Key: ItemKey) => {
    const command = new GetCommand({ TableName: tableName, Key, ConsistentRead: true });
    return (await tableClient.send(command)).Item;
  };
  const pauseNote = async () => {
    const item = await read(PAUSE_KEY);
    return item === undefined ? undefined : PauseNote.parse(item);
  };
  const spentOn = async (day: string) => {
    const item = await read(dayKey(day));
    return item === undefined ? { pages: 0, microUsd: 0, version: 0 } : DayNote.parse(item);
  };
  return {
    /** The last pause or resumption; undefined where there was none. */
    pauseNote,

    /** What paid reading cost on a day, as far as it was metered. */
    spentOn,

    /**
     * Pauses or resumes paid reading, with its entry in the audit.
     *
     * @returns False where it stood so already: nothing is written then.
     */
    async setPaused(paused: boolean, { by, at, reason }: OperatorAct): Promise<boolean> {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const note = await pauseNote();
        if ((note?.paused ?? false) === paused) return false;
        const item = { ...PAUSE_KEY, paused, reason, by, at };
        const event = {
          ...{ event: paused ? "reading-paused" : "reading-resumed", actor: by, at },
          details: { reason },
        };
        const write = putVersion(tableName, item, note?.version ?? 0);
        if ((await writeWithAudit(tableName, OPERATION_CHAIN, event, [write])).done) return true;
      }
      throw new RangeError(`Cannot set the pause: it moved ${ATTEMPTS} times`);
    },

    /** Records what an operator did that is an item nowhere else. */
    async record(
      event: string,
      { by, at, reason }: OperatorAct,
      details: Readonly<Record<string, string | number>>,
    ): Promise<void> {
      const entry = { event, actor: by, at, details: { ...details, reason } };
      await writeWithAudit(tableName, OPERATION_CHAIN, entry, []);
    },

    /** Counts the pages of a job into its day, once for each job, however often it is told. */
    async meter(jobId: string, day: string, pages: number, microUsd: number): Promise<void> {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const spent = await spentOn(day);
        const sum = { pages: spent.pages + pages, microUsd: spent.microUsd + microUsd };
        const outcome = await transact([
          putVersion(tableName, { ...meterKey(jobId), day, pages, microUsd }, 0),
          putVersion(tableName, { ...dayKey(day), ...sum }, spent.version),
        ]);
        if (outcome.done) return;
        if (outcome.refused.has(0) && (await read(meterKey(jobId))) !== undefined) return;
      }
      throw new RangeError(`Cannot meter a job: the day's sum moved ${ATTEMPTS} times`);
    },
  };
}
