import type { ReportCases, ReportCasesQuery } from "../../shared/contracts/contract-view.ts";
import { registerRowOf } from "../../shared/domain/outcome/register-row-of.ts";
import { hasCases, placeIn } from "../../shared/domain/report/case-behind.ts";
import { groupOf, ReportInTheMaking } from "../../shared/domain/report/register-report.ts";
import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { scopeOf } from "./show-report.ts";
import { type ContractPages, SIGNED } from "./signed-contracts.ts";

/** What stands behind a report: contracts signed here, and rows of imports that are whole. */
export interface CasesPorts {
  readonly page: ContractPages;
  /** Imports that are whole, in the order in which they became so. */
  readonly imports: () => Promise<readonly string[]>;
  readonly rows: (
    importId: string,
    cursor: string | undefined,
  ) => Promise<{ readonly rows: readonly RegisterRow[]; readonly cursor: string | undefined }>;
}

/** A row of the report; its case is null where it comes from an agency's own register. */
interface Behind {
  readonly row: RegisterRow;
  readonly caseId: string | null;
}

const CURSOR = /^(\d{1,6})~(.*)$/su;

/**
 * The cases behind one indicator, a page of contracts at a time: the answer never grows with the
 * register. First those signed here, then those of each import, by the number they have in the
 * agency's register. Undefined where no indicator of this name has cases.
 */
export function showReportCases(ports: CasesPorts) {
  return async (query: ReportCasesQuery): Promise<ReportCases | undefined> => {
    if (!hasCases(query.indicator)) return undefined;
    const [, place = "0", from = ""] = CURSOR.exec(query.cursor ?? "") ?? [];
    const at = Number(place);
    const found = await pageAt(ports, at, from === "" ? undefined : from);
    if (found === undefined) return { cases: [], cursor: null };
    return {
      cases: found.behind.flatMap((one) => caseOf(one, query)),
      cursor: found.cursor === undefined ? found.next : `${at}~${found.cursor}`,
    };
  };
}

/** One page of the list at a place: each status of signed contracts is one, each import another. */
async function pageAt({ page, imports, rows }: CasesPorts, at: number, cursor: string | undefined) {
  const whole = await imports();
  const next = at + 1 < SIGNED.length + whole.length ? `${at + 1}~` : null;
  const status = SIGNED[at];
  if (status !== undefined) {
    const found = await page(status, cursor);
    const behind = found.contracts.flatMap((contract): Behind[] => {
      const row = registerRowOf(contract);
      return row === null ? [] : [{ row, caseId: contract.ground.caseId }];
    });
    return { behind, next, cursor: found.cursor };
  }
  const importId = whole[at - SIGNED.length];
  if (importId === undefined) return undefined;
  const found = await rows(importId, cursor);
  const behind = found.rows.map((row): Behind => ({ row, caseId: null }));
  return { behind, next, cursor: found.cursor };
}

function caseOf({ row, caseId }: Behind, query: ReportCasesQuery): ReportCases["cases"] {
  const { indicator, by, key } = query;
  if (by !== undefined && groupOf(by, row) !== (key ?? null)) return [];
  const counted = new ReportInTheMaking(scopeOf(query)).add(row);
  const place = counted === undefined ? undefined : placeIn(indicator, row, counted);
  return place === undefined ? [] : [{ contractId: row.contractId, caseId, place }];
}
