import type { ContractAction } from "../../../shared/contracts/contract-action.ts";
import {
  ContractAnswer,
  ContractList,
  type ContractQuery,
  type ContractRequest,
  ContractView,
  type ReportQuery,
} from "../../../shared/contracts/contract-view.ts";
import { Report } from "../../../shared/contracts/report.ts";
import { callApi, withQuery } from "./call.ts";

/** Contracts that the signed-in person may see, and what of them is due. */
export function listContracts(query: ContractQuery): Promise<ContractList> {
  return callApi(ContractList, withQuery("/contracts", query));
}

/** One contract with both sides' obligations, payments, reports and what is late. */
export function readContract(contractId: string): Promise<ContractView> {
  return callApi(ContractView, `/contracts/${encodeURIComponent(contractId)}`);
}

/** Drafts a contract from a confirmed decision. */
export function draftContract(request: ContractRequest): Promise<ContractAnswer> {
  return callApi(ContractAnswer, "/contracts", { method: "POST", body: request });
}

/** Does something to a contract. */
export function actOnContract(contractId: string, action: ContractAction): Promise<ContractAnswer> {
  const path = `/contracts/${encodeURIComponent(contractId)}/actions`;
  return callApi(ContractAnswer, path, { method: "POST", body: action });
}

/** The indicators of a programme as of a day. */
export function readReport(query: ReportQuery): Promise<Report> {
  return callApi(Report, withQuery("/reports", query));
}
