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
import { type Person, seesAll } from "../../shared/domain/access/action-rights.ts";
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
  /** Whether the asker may look into a case. */
  readonly maySee: (caseId: string, person: Person) => Promise<boolean>;
  readonly moment: () => Promise<ContractMoment>;
}

/** Shows one contract with everything that is due; undefined where the asker has none of this id. */
export function showContract({ file, maySee, moment }: Ports) {
  return async (contractId: string, person: Person): Promise<ContractView | undefined> => {
    const found = await file(contractId);
    if (found === undefined) return undefined;
    if (!(await maySee(found.contract.ground.caseId, person))) return undefined;
    return contractViewOf(found.contract, found.events, await moment(), person.roles);
  };
}

/**
 * Lists contracts of a case or of one status, with what of them is late first. A family names its own
 * case; undefined where it may not look into the case, or names none.
 */
export function listContracts({ contractsOf, page, maySee, moment }: Ports) {
  return async (
    { caseId, status, late, cursor }: ContractQuery,
    person: Person,
  ): Promise<ContractList | undefined> => {
    if (!(caseId === undefined ? seesAll(person) : await maySee(caseId, person))) return undefined;
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
