import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import type { Contract } from "../domain/contract/contract.ts";
import type { ContractStatus } from "../domain/contract/contract-machine.ts";
import { StoredContract, statusText } from "./contract-items.ts";
import { tableClient } from "./table-client.ts";
import { contractKey } from "./table-keys.ts";

/** Part of a list, and where the next begins. */
export interface ContractPage {
  readonly contracts: readonly Contract[];
  readonly cursor: string | undefined;
}

/** Contracts by their case, and by where they stand. */
export function contractList(tableName: string) {
  return {
    /** The contracts of one case, read consistently. */
    async ofCase(caseId: string): Promise<readonly Contract[]> {
      const { Items = [] } = await tableClient.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
          ExpressionAttributeValues: { ":pk": contractKey(caseId, "").pk, ":sk": "CONTRACT#" },
          ConsistentRead: true,
        }),
      );
      return Items.flatMap((item) => {
        const found = StoredContract.safeParse(item);
        return found.success ? [JSON.parse(found.data.contract) as Contract] : [];
      });
    },

    /** Contracts of one status, the longest standing first; the index may lag by a moment. */
    async page(status: ContractStatus, most: number, cursor?: string): Promise<ContractPage> {
      const { Items, LastEvaluatedKey } = await tableClient.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: "byStatus",
          KeyConditionExpression: "#status = :status",
          ExpressionAttributeNames: { "#status": "status" },
          ExpressionAttributeValues: { ":status": statusText(status) },
          Limit: most,
          ...(cursor !== undefined && { ExclusiveStartKey: keyOf(cursor) }),
        }),
      );
      return {
        contracts: (Items ?? []).map(
          (item) => JSON.parse(StoredContract.parse(item).contract) as Contract,
        ),
        cursor:
          LastEvaluatedKey === undefined
            ? undefined
            : Buffer.from(JSON.stringify(LastEvaluatedKey)).toString("base64url"),
      };
    },
  };
}

function keyOf(cursor: string): Record<string, unknown> {
  const key = z.record(z.string(), z.string());
  return key.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown);
}
