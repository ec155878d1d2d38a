import { ServiceError } from "../http/service-error.ts";

const MOST_ENTRIES = 10;

/**
 * Runs a batch entry by entry: what fails is listed beside what succeeded.
 *
 * @throws {ServiceError} When the batch as a whole is not acceptable: empty, too long, ids twice.
 */
export function runBatch<Entry extends { readonly Id: string }>(
  entries: readonly Entry[],
  run: (entry: Entry) => object,
): { Successful: object[]; Failed: object[] } {
  checkEntries(entries);
  const outcome: { Successful: object[]; Failed: object[] } = { Successful: [], Failed: [] };
  for (const entry of entries) {
    try {
      outcome.Successful.push({ Id: entry.Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { code: Code, message: Message } = error;
      outcome.Failed.push({ Id: entry.Id, SenderFault: true, Code, Message });
    }
  }
  return outcome;
}

function checkEntries(entries: readonly { readonly Id: string }[]): void {
  if (entries.length === 0) {
    throw new ServiceError(
      "EmptyBatchRequest",
      "There should be at least one SendMessageBatchRequestEntry in the request.",
    );
  }
  if (entries.length > MOST_ENTRIES) {
    throw new ServiceError(
      "TooManyEntriesInBatchRequest",
      `Maximum number of entries per request are 10. You have sent ${entries.length}.`,
    );
  }
  if (entries.some(({ Id }) => !/^[A-Za-z0-9_-]{1,80}$/u.test(Id))) {
    throw new ServiceError(
      "InvalidBatchEntryId",
      "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.",
    );
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new ServiceError(
      "BatchEntryIdsNotDistinct",
      "Two or more batch entries have the same Id.",
    );
  }
}
