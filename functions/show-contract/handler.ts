import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { contractItems } from "../../shared/adapters/contract-items.ts";
import { contractList } from "../../shared/adapters/contract-list.ts";
import { contractMoment } from "../../shared/contracts/contract-moment.ts";
import { ContractQuery } from "../../shared/contracts/contract-view.ts";
import { maySee } from "../../shared/domain/access/action-rights.ts";
import { LAW } from "../../shared/law/law.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { notFound, ProblemError } from "../../shared/runtime/problem.ts";
import { listContracts, type Ports, showContract } from "./show-contract.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const cases = caseItems(settings.TABLE_NAME);
const contracts = contractItems(settings.TABLE_NAME);
const list = contractList(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);
/** The most contracts on one page of the list. */
const MOST_CONTRACTS = 100;

const ports: Ports = {
  ...{ file: contracts.file, contractsOf: list.ofCase },
  page: (status, cursor) => list.page(status, MOST_CONTRACTS, cursor),
  maySee: async (caseId, person) => {
    const found = await cases.find(caseId);
    return found === undefined ? false : maySee(person, found);
  },
  moment: async () => contractMoment(LAW, (await agency.find()).settings, new Date()),
};
const show = showContract(ports);
const listAll = listContracts(ports);

/** `GET /contracts` and `GET /contracts/{contractId}`. */
export const handler = apiHandler(async ({ actor, roles, parameters, query }) => {
  const person = { subject: actor, roles };
  const contractId = parameters["contractId"];
  if (contractId === undefined) {
    const contracts = await listAll(query(ContractQuery), person);
    if (contracts === undefined) throw new ProblemError(notFound("case"));
    return { status: 200, body: contracts };
  }
  const view = await show(contractId, person);
  if (view === undefined) throw new ProblemError(notFound("contract"));
  return { status: 200, body: view };
});
