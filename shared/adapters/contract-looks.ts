import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import type { CalendarDate } from "../domain/calendar.ts";
import type { Contract } from "../domain/contract/contract.ts";
import { queryFirst } from "./query-all.ts";
import { tableClient } from "./table-client.ts";
import { contractKey } from "./table-keys.ts";

const Marked = z.object({ caseId: z.string(), version: z.int(), contract: z.string() });

/** A contract that is to be looked at, with the version of its item. */
export interface ContractToLook {
  readonly contract: Contract;
  readonly version: number;
}

const listOf = (region: string) => `contract-look#${region}`;

/**
 * The mark by which a contract stands in the index `byQueue`: under its region, on the day when it is
 * to be looked at for reminders. Whatever happens to a contract has it looked at on the same day.
 */
export function lookMark(region: string, contractId: string, on: CalendarDate) {
  return { queue: listOf(region), queueOrder: `${on}#${contractId}` };
}

/** Contracts by the day on which to look at them: a look costs what has come up to that day. */
export function contractLooks(tableName: string) {
  return {
    /** Those of a region whose day has come, the longest waiting first; the index may lag by a moment. */
    async upTo(region: string, day: CalendarDate, most: number): Promise<ContractToLook[]> {
      const query = {
        ...{ TableName: tableName, IndexName: "byQueue" },
        KeyConditionExpression: "queue = :queue AND queueOrder < :after",
        ExpressionAttributeValues: { ":queue": listOf(region), ":after": `${day}#\uffff` },
      };
      return (await queryFirst(query, most)).map((item) => {
        const { version, contract } = Marked.parse(item);
        return { version, contract: JSON.parse(contract) as Contract };
      });
    },

    /** Says when to look again; without a day never, unless it changes. Nothing if it moved. */
    async postpone(
      { contract, version }: ContractToLook,
      on: CalendarDate | undefined,
    ): Promise<void> {
      const { contractId, ground, terms } = contract;
      const mark = on === undefined ? undefined : lookMark(terms.region, contractId, on);
      const command = new UpdateCommand({
        ...{ TableName: tableName, Key: contractKey(ground.caseId, contractId) },
        UpdateExpression: mark ? "SET queueOrder = :order" : "REMOVE queue, queueOrder",
        ConditionExpression: "#version = :version AND attribute_exists(queue)",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: {
          ":version": version,
          ...(mark && { ":order": mark.queueOrder }),
        },
      });
      await tableClient.send(command).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
  };
}
