import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";

import { tableClient } from "./table-client.ts";

/** One write of a transaction, as the document client takes it. */
export type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** What became of a transaction: done, or which of its writes were refused (by position). */
export type TransactionOutcome =
  | { readonly done: true }
  | { readonly done: false; readonly refused: ReadonlySet<number> };

/** Refusals that mean "somebody else was here", not a fault of the service. */
const RACES = new Set(["ConditionalCheckFailed", "TransactionConflict"]);

/**
 * Writes all or nothing.
 *
 * The SDK gives each call a token, so its own retry after a lost reply finds the first success.
 * A refused condition and a conflict with another transaction are answers.
 *
 * @throws The SDK's error for a fault of the service, throttling among them; the queue delivers again.
 */
export async function transact(writes: readonly Write[]): Promise<TransactionOutcome> {
  try {
    await tableClient.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return { done: true };
  } catch (error) {
    const refused = refusedIn(error);
    if (refused === undefined) throw error;
    return { done: false, refused };
  }
}

function refusedIn(error: unknown): ReadonlySet<number> | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? "None");
  if (codes.some((code) => code !== "None" && !RACES.has(code))) return undefined;
  const refused = codes.flatMap((code, position) => (code === "None" ? [] : [position]));
  return refused.length > 0 ? new Set(refused) : undefined;
}
