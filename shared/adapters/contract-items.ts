import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { StoredContractEvent } from "../contracts/contract-action.ts";
import { localDay } from "../domain/clock/local-day.ts";
import type { Contract } from "../domain/contract/contract.ts";
import type { ContractEvent } from "../domain/contract/contract-event.ts";
import { CONTRACT_STATUSES, type ContractStatus } from "../domain/contract/contract-machine.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { lookMark } from "./contract-looks.ts";
import { queryAll } from "./query-all.ts";
import { tableClient } from "./table-client.ts";
import { contractEventKey, contractKey, contractPlaceKey } from "./table-keys.ts";

/** How the status of a contract stands in the index, beside those of cases and documents. */
export const statusText = (status: ContractStatus) => `contract-${status}`;

const Place = z.object({ caseId: z.string() });
/** A contract as the table holds it: written by our own code alone, in the transaction of its event. */
export const StoredContract = z.object({
  contractId: z.string(),
  caseId: z.string(),
  version: z.int(),
  status: z.enum(CONTRACT_STATUSES.map(statusText)),
  contract: z.string(),
});
const StoredEvent = z.object({ ordinal: z.int(), event: StoredContractEvent });

/** A contract with everything that happened to it, in order. */
export interface ContractFile {
  readonly contract: Contract;
  readonly events: readonly ContractEvent[];
  /** The version of its item, for the next write. */
  readonly version: number;
}

/** Contracts of cases: each change with its event and its audit entry, all or nothing. */
export function contractItems(tableName: string) {
  return {
    /** A contract and its events; undefined where none has this id. */
    async file(contractId: string): Promise<ContractFile | undefined> {
      const { Item } = await tableClient.send(
        new GetCommand({
          TableName: tableName,
          Key: contractPlaceKey(contractId),
          ConsistentRead: true,
        }),
      );
      if (Item === undefined) return undefined;
      const { caseId } = Place.parse(Item);
      const key = contractKey(caseId, contractId);
      const items = await queryAll({
        TableName: tableName,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues: { ":pk": key.pk, ":sk": key.sk },
        ConsistentRead: true,
      });
      const standing = items.find(({ sk }) => sk === key.sk);
      if (standing === undefined) return undefined;
      const { version, contract } = StoredContract.parse(standing);
      const events = items
        .filter(({ sk }) => String(sk).startsWith(`${key.sk}#EVENT#`))
        .map((item) => StoredEvent.parse(item).event as ContractEvent);
      return { contract: JSON.parse(contract) as Contract, events, version };
    },

    /** Adds a draft. @returns False where a contract has this id already. */
    async add(contract: Contract, event: AuditEvent): Promise<boolean> {
      const { contractId, ground } = contract;
      const { caseId } = ground;
      const outcome = await writeWithAudit(tableName, caseId, event, [
        putVersion(tableName, { ...contractPlaceKey(contractId), caseId }, 0),
        putVersion(tableName, itemOf(contract, event.at), 0),
      ]);
      return outcome.done;
    },

    /**
     * Writes what one event made of a contract.
     *
     * @returns False if the contract moved since it was read: read it again.
     */
    async change(
      { version }: ContractFile,
      contract: Contract,
      happened: ContractEvent,
      event: AuditEvent,
    ): Promise<boolean> {
      const { contractId, ground } = contract;
      const { caseId } = ground;
      const key = contractEventKey(caseId, contractId, contract.version);
      const outcome = await writeWithAudit(tableName, caseId, event, [
        putVersion(tableName, itemOf(contract, event.at), version),
        putVersion(tableName, { ...key, ordinal: contract.version, event: happened }, 0),
      ]);
      return outcome.done;
    },
  };
}

function itemOf(contract: Contract, at: string) {
  const { contractId, ground, status, terms } = contract;
  const { caseId } = ground;
  return {
    ...contractKey(caseId, contractId),
    ...{ contractId, caseId, status: statusText(status), statusSince: at },
    ...lookMark(terms.region, contractId, localDay(at, terms.region)),
    contract: JSON.stringify(contract),
  };
}
