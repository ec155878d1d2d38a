import type { DocumentStatus } from "../domain/document-status.ts";
import { TALLIED, tallyChange, type UploadTally } from "../domain/upload-tally.ts";
import { sha256Of } from "./digest.ts";
import { itemOf } from "./listed-items.ts";
import { TALLY_SHARDS, tallyKey } from "./table-keys.ts";
import type { Write } from "./transaction.ts";

/**
 * The writes that count a document's change of status, for the transaction that changes it; none where
 * nothing changes. The sum is kept in shards, so that documents seldom wait for each other.
 */
export function tallyWrites(
  tableName: string,
  documentId: string,
  from: DocumentStatus | undefined,
  to: DocumentStatus | undefined,
): Write[] {
  const changes = Object.entries(tallyChange(from, to));
  if (changes.length === 0) return [];
  const shard = Number.parseInt(sha256Of(documentId).slice(0, 8), 16) % TALLY_SHARDS;
  return [
    {
      Update: {
        TableName: tableName,
        Key: tallyKey(shard),
        UpdateExpression: `ADD ${changes.map((_, at) => `#c${at} :c${at}`).join(", ")}`,
        ExpressionAttributeNames: Object.fromEntries(
          changes.map(([name], at) => [`#c${at}`, name]),
        ),
        ExpressionAttributeValues: Object.fromEntries(changes.map(([, by], at) => [`:c${at}`, by])),
      },
    },
  ];
}

/** The tally of all uploads: as many items as there are shards, however many uploads there were. */
export async function uploadTally(tableName: string): Promise<UploadTally> {
  const keys = Array.from({ length: TALLY_SHARDS }, (_, shard) => tallyKey(shard));
  const shards = await Promise.all(keys.map((key) => itemOf(tableName, key)));
  const sum = (name: string) =>
    shards.reduce((total, shard) => total + Number(shard?.[name] ?? 0), 0);
  const placed = TALLIED.map((status) => [status, sum(status)]);
  return { uploads: sum("uploads"), ...Object.fromEntries(placed) } as UploadTally;
}
