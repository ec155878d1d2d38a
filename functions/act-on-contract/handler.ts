import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { boundFamilies } from "../../shared/adapters/bound-families.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { contractCaseOf } from "../../shared/adapters/contract-case.ts";
import { type ContractFile, contractItems } from "../../shared/adapters/contract-items.ts";
import { contractList } from "../../shared/adapters/contract-list.ts";
import { registerItems } from "../../shared/adapters/register-items.ts";
import { ContractAction } from "../../shared/contracts/contract-action.ts";
import { contractMoment } from "../../shared/contracts/contract-moment.ts";
import { type ContractAnswer, ContractRequest } from "../../shared/contracts/contract-view.ts";
import { contractViewOf } from "../../shared/contracts/contract-view-of.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import { LAW } from "../../shared/law/law.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import {
  conflict,
  forbidden,
  invalidRequest,
  notFound,
  ProblemError,
} from "../../shared/runtime/problem.ts";
import { actOn, draftOn } from "./act-on-contract.ts";
import type { Actor, ContractOutcome, Ports } from "./contract-ports.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const cases = caseItems(settings.TABLE_NAME);
const contracts = contractItems(settings.TABLE_NAME);
const register = registerItems(settings.TABLE_NAME);
const list = contractList(settings.TABLE_NAME);
const families = boundFamilies(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);
const moment = async () => contractMoment(LAW, (await agency.find()).settings, new Date());
const today = (region: string) => localDay(new Date().toISOString(), region);

const ports: Ports<ContractFile> = {
  ...{ today, contractsOf: list.ofCase, file: contracts.file },
  rules: async () => (await moment()).rules,
  caseOf: async (caseId) => {
    const file = await cases.file(caseId);
    return file === undefined ? undefined : contractCaseOf(file);
  },
  add: async (contract, actor) =>
    !(await register.holds(contract.contractId)) &&
    (await contracts.add(contract, {
      ...{ event: "contract-drafted", actor, at: new Date().toISOString() },
      details: { contractId: contract.contractId },
    })),
  othersOf: async (application, contractId) =>
    families.othersOf(await families.hashesOf(application), contractId),
  change: (file, contract, { happened, ...rest }) => {
    const { action, by: actor } = happened;
    const event = {
      ...{ event: `contract-${action}`, actor, at: new Date().toISOString() },
      details: { contractId: contract.contractId, status: contract.status },
    };
    return contracts.change(file, contract, { happened, event, ...rest });
  },
};
const draft = draftOn(ports);
const act = actOn(ports);

/** `POST /contracts` and `POST /contracts/{contractId}/actions`. */
export const handler = apiHandler(async ({ actor, roles, parameters, body }) => {
  const who: Actor = { subject: actor, roles };
  const contractId = parameters["contractId"];
  const outcome =
    contractId === undefined
      ? await draft(body(ContractRequest), who)
      : await act(contractId, body(ContractAction), who);
  return answerOf(outcome, who);
});

async function answerOf(outcome: ContractOutcome, { roles }: Actor) {
  if (outcome.kind === "done") {
    const view = contractViewOf(outcome.contract, outcome.events, await moment(), roles);
    const answer: ContractAnswer = { view, refusals: [] };
    return { status: 200, body: answer };
  }
  if (outcome.kind === "refused") {
    const { contract, events } = outcome;
    const view =
      contract === undefined ? null : contractViewOf(contract, events, await moment(), roles);
    return { status: 422, body: { view, refusals: outcome.refusals } };
  }
  throw new ProblemError(problemOf(outcome.kind));
}

function problemOf(kind: Exclude<ContractOutcome["kind"], "done" | "refused">) {
  if (kind === "no-case") return notFound("case");
  if (kind === "no-contract") return notFound("contract");
  if (kind === "forbidden") return forbidden();
  if (kind === "in-the-future") {
    return invalidRequest([{ field: "on", expected: "a day that is not to come" }]);
  }
  if (kind === "taken") {
    return conflict("Another contract has this id", "Give the contract an id of its own", "taken");
  }
  return conflict(
    "The contract has changed",
    "Look at it again and repeat what still holds",
    "stale",
  );
}
