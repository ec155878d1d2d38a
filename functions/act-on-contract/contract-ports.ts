import type { Case } from "../../shared/contracts/case.ts";
import type { Owned } from "../../shared/domain/access/action-rights.ts";
import type { Role } from "../../shared/domain/access/role.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import type { Contract } from "../../shared/domain/contract/contract.ts";
import type { ContractEvent } from "../../shared/domain/contract/contract-event.ts";
import type { OtherContract } from "../../shared/domain/contract/family-faults.ts";
import type { StandingDecision } from "../../shared/domain/contract/ground-of.ts";
import type { ContractRules } from "../../shared/domain/contract/judge-contract.ts";
import type { Refusal } from "../../shared/domain/contract/refusal.ts";
import type { Reading } from "../../shared/reading/reading.ts";

/** A case as contracts need it: its application, its newest decision, its papers. */
export interface ContractCase {
  /** Whom the case belongs to. */
  readonly owned: Owned;
  readonly application: Case;
  readonly decision: StandingDecision | undefined;
  /** By `documentId`, with the member each paper belongs to. */
  readonly papers: ReadonlyMap<string, { readonly memberId: string; readonly reading?: Reading }>;
}

/** A contract as it was read, with what the next write must expect. */
export interface StandingContract {
  readonly contract: Contract;
  readonly events: readonly ContractEvent[];
}

/** What acting needs from the outside world. */
export interface Ports<File extends StandingContract> {
  /** The law, and what the agency settled about its contracts. */
  readonly rules: () => Promise<ContractRules>;
  /** The day at a place. */
  readonly today: (region: string) => CalendarDate;
  readonly caseOf: (caseId: string) => Promise<ContractCase | undefined>;
  readonly contractsOf: (caseId: string) => Promise<readonly Contract[]>;
  readonly file: (contractId: string) => Promise<File | undefined>;
  /** False where a contract has this id already, here or in the register that was imported. */
  readonly add: (contract: Contract, actor: string) => Promise<boolean>;
  /** Other contracts of the family of an application, in whatever case. */
  readonly othersOf: (application: Case, contractId: string) => Promise<readonly OtherContract[]>;
  /** Stale where the contract moved since it was read. */
  readonly change: (
    file: File,
    contract: Contract,
    by: {
      readonly happened: ContractEvent;
      readonly application: Case;
      readonly keepsEnd: boolean;
    },
  ) => Promise<"done" | "stale" | "bound-elsewhere">;
}

/** Who acts, in which roles. */
export interface Actor {
  readonly subject: string;
  readonly roles: readonly Role[];
}

/** What became of a request. */
export type ContractOutcome =
  | {
      readonly kind: "done";
      readonly contract: Contract;
      readonly events: readonly ContractEvent[];
    }
  | {
      readonly kind: "refused";
      readonly refusals: readonly Refusal[];
      readonly contract: Contract | undefined;
      readonly events: readonly ContractEvent[];
    }
  | {
      readonly kind: "no-case" | "no-contract" | "taken" | "stale" | "forbidden" | "in-the-future";
    };
