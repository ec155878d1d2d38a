import * as z from "zod/mini";

import { ServiceError } from "../http/service-error.ts";

const Attributes = z.record(z.string(), z.record(z.string(), z.unknown()));

const condition = {
  TableName: z.string(),
  ConditionExpression: z.optional(z.string()),
  ExpressionAttributeNames: z.optional(z.record(z.string(), z.string())),
  ExpressionAttributeValues: z.optional(Attributes),
  ReturnValuesOnConditionCheckFailure: z.optional(z.enum(["ALL_OLD", "NONE"])),
};

const Put = z.strictObject({ ...condition, Item: Attributes });
const Delete = z.strictObject({ ...condition, Key: Attributes });
const Update = z.strictObject({ ...condition, Key: Attributes, UpdateExpression: z.string() });
const ConditionCheck = z.strictObject({
  ...condition,
  Key: Attributes,
  ConditionExpression: z.string(),
});

/** What `TransactWriteItems` takes. */
export const TransactWriteInput = z.strictObject({
  TransactItems: z.array(
    z.strictObject({
      Put: z.optional(Put),
      Delete: z.optional(Delete),
      Update: z.optional(Update),
      ConditionCheck: z.optional(ConditionCheck),
    }),
  ),
  ClientRequestToken: z.optional(z.string()),
  ReturnConsumedCapacity: z.optional(z.literal("NONE")),
  ReturnItemCollectionMetrics: z.optional(z.literal("NONE")),
});

/** What `TransactGetItems` takes. */
export const TransactGetInput = z.strictObject({
  TransactItems: z.array(
    z.strictObject({
      Get: z.strictObject({
        TableName: z.string(),
        Key: Attributes,
        ProjectionExpression: z.optional(z.string()),
        ExpressionAttributeNames: z.optional(z.record(z.string(), z.string())),
      }),
    }),
  ),
  ReturnConsumedCapacity: z.optional(z.literal("NONE")),
});

/** One write of a transaction with its kind. */
export type TransactWrite =
  | ({ readonly kind: "Put" } & z.output<typeof Put>)
  | ({ readonly kind: "Delete" } & z.output<typeof Delete>)
  | ({ readonly kind: "Update" } & z.output<typeof Update>)
  | ({ readonly kind: "ConditionCheck" } & z.output<typeof ConditionCheck>);

const MOST_ITEMS = 100;

/** @throws {ServiceError} `ValidationException` when a transaction is empty or has more than 100. */
export function checkCount(count: number): void {
  if (count >= 1 && count <= MOST_ITEMS) return;
  throw new ServiceError(
    "ValidationException",
    `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length ${count === 0 ? "greater than or equal to 1" : `less than or equal to ${MOST_ITEMS}`}`,
  );
}

/**
 * The writes of a transaction, each with its kind.
 *
 * @throws {ServiceError} `ValidationException` unless every entry holds exactly one write.
 */
export function writesOf({ TransactItems }: z.output<typeof TransactWriteInput>): TransactWrite[] {
  checkCount(TransactItems.length);
  return TransactItems.map(
    ({ Put: put, Delete: remove, Update: update, ConditionCheck: check }) => {
      const writes: TransactWrite[] = [
        ...(put === undefined ? [] : [{ kind: "Put" as const, ...put }]),
        ...(remove === undefined ? [] : [{ kind: "Delete" as const, ...remove }]),
        ...(update === undefined ? [] : [{ kind: "Update" as const, ...update }]),
        ...(check === undefined ? [] : [{ kind: "ConditionCheck" as const, ...check }]),
      ];
      const [write] = writes;
      if (write !== undefined && writes.length === 1) return write;
      throw new ServiceError(
        "ValidationException",
        "TransactItems can only contain one of Check, Put, Update or Delete",
      );
    },
  );
}
