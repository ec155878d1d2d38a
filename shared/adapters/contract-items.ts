import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import type { Case } from "../contracts/case.ts";
import { StoredContractEvent } from "../contracts/contract-action.ts";
import { localDay } from "../domain/clock/local-day.ts";
import type { Contract } from "../domain/contract/contract.ts";
import type { ContractEvent } from "../domain/contract/contract-event.ts";
import { CONTRACT_STATUSES, type ContractStatus } from "../domain/contract/contract-machine.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import {
  bindingWrites,
  boundFamilies,
  type EndedBinding,
  freeingWrites,
} from "./bound-families.ts";
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
  /** The hashes under which its family stands as bound, while it runs. */
  binds: z.optional(z.array(z.string())),
});
const StoredEvent = z.object({ ordinal: z.int(), event: StoredContractEvent });

/** A contract with everything that happened to it, in order. */
export interface ContractFile {
  readonly contract: Contract;
  readonly events: readonly ContractEvent[];
  /** The version of its item, for the next write. */
  readonly version: number;
  readonly binds: readonly string[];
}

/** What became of a change: written, moved meanwhile, or the family is bound by another contract. */
export type ContractChange = "done" | "stale" | "bound-elsewhere";

/** While it stands so, a contract binds its family. */
const RUNNING: readonly ContractStatus[] = ["in-force", "suspended"];

/** One event of a contract, with what is written beside it. */
export interface ContractHappening {
  readonly happened: ContractEvent;
  readonly event: AuditEvent;
  readonly application: Case;
  /** Whether the day of its end stays with the family, because the region asks for time between two. */
  readonly keepsEnd: boolean;
}

/** Contracts of cases: each change with its event and its audit entry, all or nothing. */
export function contractItems(tableName: string) {
  const families = boundFamilies(tableName);
  const isBound = async (hashes: readonly string[], contractId: string) =>
    (await families.othersOf(hashes, contractId)).some(({ endedOn }) => endedOn === null);
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
      const { version, contract, binds = [] } = StoredContract.parse(standing);
      const events = items
        .filter(({ sk }) => String(sk).startsWith(`${key.sk}#EVENT#`))
        .map((item) => StoredEvent.parse(item).event as ContractEvent);
      return { contract: JSON.parse(contract) as Contract, events, version, binds };
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
     * Writes what one event made of a contract. With the event that brings it into force its family is
     * bound, with the one that ends it the family is free again, in the same transaction.
     *
     * @param application Whose family is bound, where this event does it.
     */
    async change(
      file: ContractFile,
      contract: Contract,
      { happened, event, application, keepsEnd }: ContractHappening,
    ): Promise<ContractChange> {
      const { contractId, ground, version } = contract;
      const { caseId } = ground;
      const runs = RUNNING.includes(contract.status);
      const began = runs && !RUNNING.includes(file.contract.status);
      const binds = began ? await families.hashesOf(application) : file.binds;
      const key = contractEventKey(caseId, contractId, version);
      const item = { ...itemOf(contract, event.at), ...(runs && { binds }) };
      const outcome = await writeWithAudit(tableName, caseId, event, [
        putVersion(tableName, item, file.version),
        putVersion(tableName, { ...key, ordinal: version, event: happened }, 0),
        ...(began ? bindingWrites(tableName, binds, { contractId, caseId }) : []),
        ...(runs ? [] : freeingWrites(tableName, binds, freedFrom(contract, keepsEnd))),
      ]);
      if (outcome.done) return "done";
      return began && (await isBound(binds, contractId)) ? "bound-elsewhere" : "stale";
    },
  };
}

/** A contract that has ended, with the day of it where that is to be kept. */
function freedFrom({ contractId, ground, endedOn }: Contract, keepsEnd: boolean): EndedBinding {
  const { caseId } = ground;
  return { contractId, caseId, ...(keepsEnd && endedOn !== null && { endedOn }) };
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
