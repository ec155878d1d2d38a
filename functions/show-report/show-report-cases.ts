import type { ReportCases, ReportCasesQuery } from "../../shared/contracts/contract-view.ts";
import type { Contract } from "../../shared/domain/contract/contract.ts";
import { registerRowOf } from "../../shared/domain/outcome/register-row-of.ts";
import { hasCases, placeIn } from "../../shared/domain/report/case-behind.ts";
import { groupOf, ReportInTheMaking } from "../../shared/domain/report/register-report.ts";
import { scopeOf } from "./show-report.ts";
import { type ContractPages, SIGNED } from "./signed-contracts.ts";

const CURSOR = /^(\d)~(.*)$/su;

/**
 * The cases behind one indicator, a page of contracts at a time: the answer never grows with the
 * register. Undefined where no indicator of this name has cases.
 */
export function showReportCases(page: ContractPages) {
  return async (query: ReportCasesQuery): Promise<ReportCases | undefined> => {
    if (!hasCases(query.indicator)) return undefined;
    const [, place = "0", from = ""] = CURSOR.exec(query.cursor ?? "") ?? [];
    const at = Number(place);
    const status = SIGNED[at];
    if (status === undefined) return { cases: [], cursor: null };
    const found = await page(status, from === "" ? undefined : from);
    const next = at + 1 < SIGNED.length ? `${at + 1}~` : null;
    return {
      cases: found.contracts.flatMap((contract) => caseOf(contract, query)),
      cursor: found.cursor === undefined ? next : `${at}~${found.cursor}`,
    };
  };
}

function caseOf(contract: Contract, query: ReportCasesQuery): ReportCases["cases"] {
  const row = registerRowOf(contract);
  if (row === null) return [];
  const { indicator, by, key } = query;
  if (by !== undefined && groupOf(by, row) !== (key ?? null)) return [];
  const counted = new ReportInTheMaking(scopeOf(query)).add(row);
  const place = counted === undefined ? undefined : placeIn(indicator, row, counted);
  const { contractId, ground } = contract;
  return place === undefined ? [] : [{ contractId, caseId: ground.caseId, place }];
}
