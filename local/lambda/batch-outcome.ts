/**
 * Which messages of a batch failed, by Lambda's rules for `ReportBatchItemFailures`.
 *
 * An answer that is empty or null, or whose list is, means success; one that cannot be read, or names
 * a message that was not in the batch, means that all failed.
 *
 * @returns The ids of the messages that are to be delivered again.
 */
export function failedMessages(answer: unknown, batch: readonly string[]): readonly string[] {
  if (answer === null || answer === undefined) return [];
  if (typeof answer !== "object") return batch;
  const { batchItemFailures } = answer as { batchItemFailures?: unknown };
  if (batchItemFailures === null || batchItemFailures === undefined) return [];
  if (!Array.isArray(batchItemFailures)) return batch;
  const ids = batchItemFailures.map(identifierOf);
  return ids.every((id) => id !== undefined && batch.includes(id)) ? (ids as string[]) : batch;
}

function identifierOf(failure: unknown): string | undefined {
  if (typeof failure !== "object" || failure === null) return undefined;
  const { itemIdentifier } = failure as { itemIdentifier?: unknown };
  return typeof itemIdentifier === "string" && itemIdentifier !== "" ? itemIdentifier : undefined;
}
