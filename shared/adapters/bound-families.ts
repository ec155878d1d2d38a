import { createHmac } from "node:crypto";

import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { Day } from "../contracts/case.ts";
import type { CalendarDate } from "../domain/calendar.ts";
import type { OtherContract } from "../domain/contract/family-faults.ts";
import { familyIdentities } from "../domain/contract/family-identities.ts";
import { itemOf } from "./listed-items.ts";
import { withOwner } from "./owner-of.ts";
import { tableClient } from "./table-client.ts";
import type { Write } from "./transaction.ts";

const SALT_KEY = { pk: "OPERATION", sk: "FAMILY-SALT" } as const;
const SALT_BYTES = 32;
const Salted = z.object({ salt: z.string() });
const Bound = z.object({
  /** Absent where the family is free again. */
  contractId: z.optional(z.string()),
  /** When it ended: absent while it runs. */
  endedOn: z.optional(Day),
});

/** A contract and its case, as they stand beside a family that they bind. */
export interface Binding {
  readonly contractId: string;
  readonly caseId: string;
}

/** The same of a contract that has ended, with the day that is to be kept of it. */
export interface EndedBinding extends Binding {
  readonly endedOn?: CalendarDate | undefined;
}

/**
 * Which families a running contract binds, whatever case they come with. A family stands under hashes
 * of its personal numbers with a key of the deployment, so that no number is part of any key and
 * nobody finds one out by trying all there are.
 */
export function boundFamilies(tableName: string) {
  let salt: Promise<string> | undefined;
  return {
    /** The keys of the family of an application; none where it has no personal number. */
    async hashesOf({ members }: { readonly members: Parameters<typeof familyIdentities>[0] }) {
      const identities = familyIdentities(members);
      if (identities.length === 0) return [];
      salt ??= saltOf(tableName).catch((error: unknown) => {
        salt = undefined; // The next one asks again.
        throw error;
      });
      const key = await salt;
      return identities.map((one) => createHmac("sha256", key).update(one).digest("hex"));
    },

    /** The family's contracts other than this one that run, or whose end is kept; read consistently. */
    async othersOf(
      hashes: readonly string[],
      contractId: string,
    ): Promise<readonly OtherContract[]> {
      const items = await Promise.all(hashes.map((hash) => itemOf(tableName, keyOf(hash))));
      return items
        .flatMap((item) => (item === undefined ? [] : Bound.parse(item)))
        .filter((one) => one.contractId !== undefined && one.contractId !== contractId)
        .map(({ endedOn = null }) => ({ endedOn }));
    },
  };
}

/** Writes that bind a family to a contract, each refused where another one that runs binds it. */
export function bindingWrites(
  tableName: string,
  hashes: readonly string[],
  { contractId, caseId }: Binding,
): readonly Write[] {
  return hashes.map((hash) => ({
    Put: {
      TableName: tableName,
      Item: withOwner({ ...keyOf(hash), contractId, caseId, version: 1 }),
      ConditionExpression:
        "attribute_not_exists(contractId) OR contractId = :own OR attribute_exists(endedOn)",
      ExpressionAttributeValues: { ":own": contractId },
    },
  }));
}

/**
 * Writes that free a family from a contract that has ended: of its end the day is kept where it is
 * given, because the region asks for time between two contracts; otherwise nothing is of the contract.
 * The mark itself stays until its case is erased, because only that function may delete.
 */
export function freeingWrites(
  tableName: string,
  hashes: readonly string[],
  { contractId, caseId, endedOn }: EndedBinding,
): readonly Write[] {
  const ended = endedOn === undefined ? {} : { contractId, endedOn };
  return hashes.map((hash) => ({
    Put: {
      TableName: tableName,
      Item: withOwner({ ...keyOf(hash), ...ended, caseId, version: 1 }),
      ConditionExpression: "attribute_not_exists(contractId) OR contractId = :own",
      ExpressionAttributeValues: { ":own": contractId },
    },
  }));
}

const keyOf = (hash: string) => ({ pk: `BOUND#${hash}`, sk: "CONTRACT" });

/** The key of the deployment; made once, by whoever asks first. */
async function saltOf(tableName: string): Promise<string> {
  const standing = Salted.safeParse(await itemOf(tableName, SALT_KEY));
  if (standing.success) return standing.data.salt;
  const salt = Buffer.from(crypto.getRandomValues(new Uint8Array(SALT_BYTES))).toString("hex");
  const put = new PutCommand({
    ...{ TableName: tableName, Item: { ...SALT_KEY, salt, version: 1 } },
    ConditionExpression: "attribute_not_exists(pk)",
  });
  await tableClient.send(put).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
  return Salted.parse(await itemOf(tableName, SALT_KEY)).salt;
}
