import type { Contract } from "../../shared/domain/contract/contract.ts";
import type { ContractStatus } from "../../shared/domain/contract/contract-machine.ts";

/** A page of the contracts of one status, and where the next begins. */
export type ContractPages = (
  status: ContractStatus,
  cursor: string | undefined,
) => Promise<{ readonly contracts: readonly Contract[]; readonly cursor: string | undefined }>;

/** Contracts that were signed: the others are no contracts yet. */
export const SIGNED: readonly ContractStatus[] = ["in-force", "suspended", "ended", "closed"];

/** Every contract that was signed, a page at a time. */
export async function* signedContracts(page: ContractPages): AsyncGenerator<Contract> {
  for (const status of SIGNED) {
    let cursor: string | undefined;
    do {
      const found = await page(status, cursor);
      yield* found.contracts;
      cursor = found.cursor;
    } while (cursor !== undefined);
  }
}
