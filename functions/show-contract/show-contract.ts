import type {
  ContractList,
  ContractQuery,
  ContractView,
} from "../../shared/contracts/contract-view.ts";
import {
  type ContractMoment,
  contractViewOf,
  dueOf,
} from "../../shared/contracts/contract-view-of.ts";
import type { Role } from "../../shared/domain/access/role.ts";
import type { Contract } from "../../shared/domain/contract/contract.ts";
import type { ContractEvent } from "../../shared/domain/contract/contract-event.ts";
import type { ContractStatus } from "../../shared/domain/contract/contract-machine.ts";

/** What showing needs from the outside world. */
export interface Ports {
  readonly file: (
    contractId: string,
  ) => Promise<
    { readonly contract: Contract; readonly events: readonly ContractEvent[] } | undefined
  >;
  readonly contractsOf: (caseId: string) => Promise<readonly Contract[]>;
  readonly page: (
    status: ContractStatus,
    cursor: string | undefined,
  ) => Promise<{ readonly contracts: readonly Contract[]; readonly cursor: string | undefined }>;
  readonly moment: () => Promise<ContractMoment>;
}

/** Shows one contract with everything that is due; undefined where none has this id. */
export function showContract({ file, moment }: Ports) {
  return async (contractId: string, roles: readonly Role[]): Promise<ContractView | undefined> => {
    const found = await file(contractId);
    return found && contractViewOf(found.contract, found.events, await moment(), roles);
  };
}

/** Lists contracts of a case or of one status, with what of them is late first. */
export function listContracts({ contractsOf, page, moment }: Ports) {
  return async ({ caseId, status, late, cursor }: ContractQuery): Promise<ContractList> => {
    const found =
      caseId === undefined
        ? await page(status ?? "in-force", cursor)
        : { contracts: await contractsOf(caseId), cursor: undefined };
    const now = await moment();
    const all = found.contracts
      .map((contract) => ({ contract, due: dueOf(contract, now) }))
      .filter(({ due }) => late !== "yes" || due.some(({ daysLate }) => daysLate > 0));
    const due = all
      .flatMap((one) => one.due)
      .filter(({ daysLate }) => late !== "yes" || daysLate > 0);
    return {
      contracts: all.map(({ contract, due: own }) => {
        const { contractId, ground, terms } = contract;
        return {
          ...{ contractId, caseId: ground.caseId, status: contract.status },
          ...{ programme: terms.programme, endsOn: terms.endsOn },
          ...{ territory: terms.territory ?? null, direction: terms.direction ?? null },
          late: own.filter(({ daysLate }) => daysLate > 0).length,
        };
      }),
      due: due
        .toSorted((one, other) => other.daysLate - one.daysLate)
        .map((item) => ({ ...item, remindOn: [...item.remindOn] })),
      cursor: found.cursor ?? null,
    };
  };
}
