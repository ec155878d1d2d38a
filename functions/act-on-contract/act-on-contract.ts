import type { ContractAction } from "../../shared/contracts/contract-action.ts";
import type { ContractRequest } from "../../shared/contracts/contract-view.ts";
import { maySee } from "../../shared/domain/access/action-rights.ts";
import { applyEvent } from "../../shared/domain/contract/apply-event.ts";
import { type Contract, draftContract } from "../../shared/domain/contract/contract.ts";
import type { ContractEvent } from "../../shared/domain/contract/contract-event.ts";
import { mayDo } from "../../shared/domain/contract/contract-rights.ts";
import { familyFaults, type OtherContract } from "../../shared/domain/contract/family-faults.ts";
import { groundOf } from "../../shared/domain/contract/ground-of.ts";
import type { ContractRules } from "../../shared/domain/contract/judge-contract.ts";
import { type Refusal, refusal } from "../../shared/domain/contract/refusal.ts";
import { type Evidence, evidenceOf } from "../../shared/domain/evidence.ts";
import { measureOutcome } from "../../shared/domain/outcome/measure-outcome.ts";
import type {
  Actor,
  ContractCase,
  ContractOutcome,
  Ports,
  StandingContract,
} from "./contract-ports.ts";
import { reportFaults } from "./report-faults.ts";

/** A contract of the same case that stands in the way of another: even a draft, until it is withdrawn. */
function otherContract({ status, endedOn }: Contract): readonly OtherContract[] {
  return status === "withdrawn" ? [] : [{ endedOn }];
}

/** Drafts a contract on the decision that stands; one family has one contract at a time. */
export function draftOn<File extends StandingContract>(ports: Ports<File>) {
  return async (request: ContractRequest, actor: Actor): Promise<ContractOutcome> => {
    const { contractId, caseId, terms, on } = request;
    if (!mayDo(actor.roles, "redraft")) return { kind: "forbidden" };
    if (on > ports.today(terms.region)) return { kind: "in-the-future" };
    const opened = await ports.caseOf(caseId);
    if (opened === undefined) return { kind: "no-case" };
    const refused = (refusals: readonly Refusal[]): ContractOutcome => ({
      ...{ kind: "refused", refusals, contract: undefined, events: [] },
    });
    if (opened.decision?.confirmed !== true) {
      return refused([refusal("NO_CONFIRMED_DECISION", "caseId")]);
    }
    const { settings } = await ports.rules();
    const others = [
      ...(await ports.contractsOf(caseId)).flatMap(otherContract),
      ...(await ports.othersOf(opened.application, contractId)),
    ];
    const faults = familyFaults(others, terms.startsOn, settings);
    if (faults.length > 0) return refused(faults);
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
  const { contractId, terms } = file.contract;
  const others = BINDING.includes(action.action)
    ? await ports.othersOf(application, contractId)
    : [];
  const faults = familyFaults(others, terms.startsOn, rules.settings);
  if (faults.length > 0) return refusedBy(file, faults);
  if (action.trial === true) return outcome;
  const keepsEnd = rules.settings.monthsBetweenContracts !== null;
  const by = { happened: event, application, keepsEnd };
  const changed = await ports.change(file, outcome.contract, by);
  if (changed === "bound-elsewhere") {
    return refusedBy(file, [refusal("ANOTHER_CONTRACT_RUNS", "caseId")]);
  }
  return changed === "done" ? outcome : { kind: "stale" };
}

/** On the way into force; after that the contract itself binds the family. */
const BINDING: readonly ContractAction["action"][] = ["refer", "agree", "sign"];

function refusedBy(
  { contract, events }: StandingContract,
  refusals: readonly Refusal[],
): ContractOutcome {
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
