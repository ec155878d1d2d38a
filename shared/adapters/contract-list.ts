import type { Contract } from "../domain/contract/contract.ts";
import type { ContractStatus } from "../domain/contract/contract-machine.ts";
import { StoredContract, statusText } from "./contract-items.ts";
import { listedUnder } from "./listed-items.ts";
import { queryAll } from "./query-all.ts";
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
      const items = await queryAll({
        TableName: tableName,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues: { ":pk": contractKey(caseId, "").pk, ":sk": "CONTRACT#" },
        ConsistentRead: true,
      });
      return items.flatMap((item) => {
        const found = StoredContract.safeParse(item);
        return found.success ? [JSON.parse(found.data.contract) as Contract] : [];
      });
    },

    /** Contracts of one status, the longest standing first; the index may lag by a moment. */
    async page(status: ContractStatus, most: number, cursor?: string): Promise<ContractPage> {
      const found = await listedUnder(tableName, statusText(status), most, cursor);
      return { contracts: found.items.map(contractOf), cursor: found.cursor };
    },
  };
}

function contractOf(item: unknown): Contract {
  return JSON.parse(StoredContract.parse(item).contract) as Contract;
}
