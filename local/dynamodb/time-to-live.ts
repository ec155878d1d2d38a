import * as z from "zod/mini";

import { ServiceError } from "../http/service-error.ts";
import { strictInput } from "../http/strict-input.ts";
import type { DynaliteStore } from "./dynalite-store.ts";
import { tableOf } from "./read-item.ts";

const UpdateInput = z.strictObject({
  TableName: z.string(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }),
});

const DescribeInput = z.strictObject({ TableName: z.string() });

const settingKey = (table: string) => `time-to-live~${table}`;

/**
 * Sets which attribute says when an item may go. Nothing is deleted here: DynamoDB itself takes up
 * to 48 hours, so a reader must bear with expired items anyway.
 */
export async function updateTimeToLive(store: DynaliteStore, raw: unknown): Promise<object> {
  const input = strictInput(UpdateInput, raw, "ValidationException");
  await tableOf(store, input.TableName);
  const { AttributeName, Enabled } = input.TimeToLiveSpecification;
  const current = await attributeOf(store, input.TableName);
  if (Enabled === (current !== null)) {
    const word = Enabled ? "enabled" : "disabled";
    throw new ServiceError("ValidationException", `TimeToLive is already ${word}`);
  }
  await store.db.put(settingKey(input.TableName), Enabled ? AttributeName : null);
  return { TimeToLiveSpecification: input.TimeToLiveSpecification };
}

/** The setting as it stands. */
export async function describeTimeToLive(store: DynaliteStore, raw: unknown): Promise<object> {
  const { TableName } = strictInput(DescribeInput, raw, "ValidationException");
  await tableOf(store, TableName);
  const AttributeName = await attributeOf(store, TableName);
  return {
    TimeToLiveDescription:
      AttributeName === null
        ? { TimeToLiveStatus: "DISABLED" }
        : { TimeToLiveStatus: "ENABLED", AttributeName },
  };
}

async function attributeOf(store: DynaliteStore, table: string): Promise<string | null> {
  const value = await store.db.get(settingKey(table));
  return typeof value === "string" ? value : null;
}
