import { queryFirst } from "./query-all.ts";
import { StoredCase } from "./stored-case.ts";

/** A part of one list of the queue. */
export interface QueueSlice {
  /** State and region, such as `proposed#RU-OMS`. */
  readonly queue: string;
  /** Only what stands behind this place. */
  readonly after?: string | undefined;
  readonly most: number;
}

/** Cases by what a look at them changes, from the index `byQueue`; it may lag by a moment. */
export function caseQueue(tableName: string) {
  return {
    /** The first cases of a list, behind a place; never more than asked for, however long it is. */
    async slice({ queue, after, most }: QueueSlice): Promise<StoredCase[]> {
      const behind = after === undefined ? "" : " AND queueOrder > :after";
      const query = {
        TableName: tableName,
        IndexName: "byQueue",
        KeyConditionExpression: `queue = :queue${behind}`,
        ExpressionAttributeValues: {
          ":queue": queue,
          ...(after !== undefined && { ":after": after }),
        },
      };
      const items = await queryFirst(query, most);
      return items.map((item) => StoredCase.parse(item));
    },

    /** The cases of one person's own, by id, from the person's own partition. */
    async own(subject: string, most: number, after?: string): Promise<string[]> {
      const query = {
        TableName: tableName,
        KeyConditionExpression: "pk = :pk AND sk > :after",
        ExpressionAttributeValues: {
          ":pk": `PERSON#${subject}`,
          ":after": after === undefined ? "CASE#" : `CASE#${after}`,
        },
        ConsistentRead: true,
      };
      const items = await queryFirst(query, most);
      return items.map((item) => String(item["caseId"]));
    },
  };
}
