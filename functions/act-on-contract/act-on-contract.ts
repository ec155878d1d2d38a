import type { Case } from "../../shared/contracts/case.ts";
import type { ContractAction } from "../../shared/contracts/contract-action.ts";
import type { ContractRequest } from "../../shared/contracts/contract-view.ts";
import { maySee, type Owned } from "../../shared/domain/access/action-rights.ts";
import type { Role } from "../../shared/domain/access/role.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { applyEvent } from "../../shared/domain/contract/apply-event.ts";
import { type Contract, draftContract } from "../../shared/domain/contract/contract.ts";
import type { ContractEvent } from "../../shared/domain/contract/contract-event.ts";
import { mayDo } from "../../shared/domain/contract/contract-rights.ts";
import { groundOf, type StandingDecision } from "../../shared/domain/contract/ground-of.ts";
import type { ContractRules } from "../../shared/domain/contract/judge-contract.ts";
import { type Refusal, refusal } from "../../shared/domain/contract/refusal.ts";
import { type Evidence, evidenceOf } from "../../shared/domain/evidence.ts";
import { measureOutcome } from "../../shared/domain/outcome/measure-outcome.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import { reportFaults } from "./report-faults.ts";

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
  /** False where a contract has this id already. */
  readonly add: (contract: Contract, actor: string) => Promise<boolean>;
  /** Whether a contract other than this one binds the family of an application, in whatever case. */
  readonly isBoundElsewhere: (application: Case, contractId: string) => Promise<boolean>;
  /** Stale where the contract moved since it was read. */
  readonly change: (
    file: File,
    contract: Contract,
    by: { readonly happened: ContractEvent; readonly application: Case },
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

const OVER: readonly Contract["status"][] = ["ended", "closed", "withdrawn"];

/** Drafts a contract on the decision that stands; one family has one contract at a time. */
export function draftOn<File extends StandingContract>(ports: Ports<File>) {
  return async (request: ContractRequest, actor: Actor): Promise<ContractOutcome> => {
    const { contractId, caseId, terms, on } = request;
    if (!mayDo(actor.roles, "redraft")) return { kind: "forbidden" };
    if (on > ports.today(terms.region)) return { kind: "in-the-future" };
    const opened = await ports.caseOf(caseId);
    if (opened === undefined) return { kind: "no-case" };
    const refused = (code: "NO_CONFIRMED_DECISION" | "ANOTHER_CONTRACT_RUNS"): ContractOutcome => ({
      ...{ kind: "refused", refusals: [refusal(code, "caseId")], contract: undefined, events: [] },
    });
    if (opened.decision?.confirmed !== true) return refused("NO_CONFIRMED_DECISION");
    const others = await ports.contractsOf(caseId);
    const runs =
      others.some(({ status }) => !OVER.includes(status)) ||
      (await ports.isBoundElsewhere(opened.application, contractId));
    if (runs) return refused("ANOTHER_CONTRACT_RUNS");
    const ground = groundOf(caseId, opened.application, opened.decision);
    const draft = draftContract(contractId, ground, terms, on);
    return (await ports.add(draft, actor.subject))
      ? { kind: "done", contract: draft, events: [] }
      : { kind: "taken" };
  };
}

/** Carries out one action; the same action again gives what stands, and nothing happens twice. */
export function actOn<File extends StandingContract>(ports: Ports<File>) {
  return async (
    contractId: string,
    action: ContractAction,
    actor: Actor,
  ): Promise<ContractOutcome> => {
    if (!mayDo(actor.roles, action.action)) return { kind: "forbidden" };
    const file = await ports.file(contractId);
    if (file === undefined) return { kind: "no-contract" };
    const { contract, events } = file;
    if (action.on > ports.today(contract.terms.region)) return { kind: "in-the-future" };
    const opened = await ports.caseOf(contract.ground.caseId);
    if (opened === undefined) return { kind: "no-case" };
    if (!maySee(actor, opened.owned)) return { kind: "no-contract" };
    const again = events.some(({ actionId }) => actionId === action.actionId);
    if (again) return { kind: "done", contract, events };
    if (action.seen !== contract.version) return { kind: "stale" };
    return carryOut(ports, file, opened, { action, actor });
  };
}

async function carryOut<File extends StandingContract>(
  ports: Ports<File>,
  file: File,
  opened: ContractCase,
  { action, actor }: { readonly action: ContractAction; readonly actor: Actor },
): Promise<ContractOutcome> {
  const rules = await ports.rules();
  const event = eventOf(action, actor.subject, opened, rules);
  const outcome = judged(file, event, opened, rules);
  if (outcome.kind !== "done") return outcome;
  const { application } = opened;
  const bound = boundRefusal(file);
  const binds = BINDING.includes(action.action);
  if (binds && (await ports.isBoundElsewhere(application, file.contract.contractId))) return bound;
  if (action.trial === true) return outcome;
  const changed = await ports.change(file, outcome.contract, { happened: event, application });
  if (changed === "bound-elsewhere") return bound;
  return changed === "done" ? outcome : { kind: "stale" };
}

/** On the way into force; after that the contract itself binds the family. */
const BINDING: readonly ContractAction["action"][] = ["refer", "agree", "sign"];

function boundRefusal({ contract, events }: StandingContract): ContractOutcome {
  const refusals = [refusal("ANOTHER_CONTRACT_RUNS", "ground.caseId")];
  return { kind: "refused", refusals, contract, events };
}

type Judged = Extract<ContractOutcome, { kind: "done" | "refused" }>;

function judged(
  { contract, events }: StandingContract,
  event: ContractEvent,
  { papers }: ContractCase,
  rules: ContractRules,
): Judged {
  const faults = event.action === "file-report" ? reportFaults(event.report, papers) : [];
  if (faults.length > 0) return { kind: "refused", refusals: faults, contract, events };
  const { contract: next, refusals } = applyEvent(contract, event, rules);
  if (next === undefined) return { kind: "refused", refusals, contract, events };
  return { kind: "done", contract: next, events: [...events, event] };
}

/** What is kept of an action; a measurement is computed, never taken from whoever asks. */
function eventOf(
  action: ContractAction,
  by: string,
  opened: ContractCase,
  { law }: ContractRules,
): ContractEvent {
  if (action.action !== "measure") {
    const { seen: _, trial: __, ...said } = action;
    return { ...said, by } as ContractEvent;
  }
  const { application, documents, actionId, on } = action;
  const receipt = opened.decision?.decision.receipt;
  const before = receipt ?? { application: opened.application, evidence: [] };
  const evidence = documents.flatMap((document): readonly Evidence[] => {
    const paper = opened.papers.get(document);
    return paper?.reading === undefined
      ? []
      : [evidenceOf(document, paper.memberId, paper.reading)];
  });
  const measurement = measureOutcome(before, { application, evidence }, law);
  return { action: "measure", actionId, on, by, measurement };
}
