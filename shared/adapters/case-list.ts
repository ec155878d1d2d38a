import { queryFirst } from "./query-all.ts";
import { StoredCase } from "./stored-case.ts";

/** Cases by where they stand, from the index `byStatus`; it may lag by a moment. */
export function caseList(tableName: string) {
  return {
    /** Cases that came to a status before an instant, the longest standing first. */
    async standingSince(
      status: StoredCase["status"],
      before: string,
      most: number,
    ): Promise<StoredCase[]> {
      const query = {
        TableName: tableName,
        IndexName: "byStatus",
        KeyConditionExpression: "#status = :status AND statusSince <= :before",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":status": status, ":before": before },
      };
      return (await queryFirst(query, most)).map((item) => StoredCase.parse(item));
    },
  };
}
