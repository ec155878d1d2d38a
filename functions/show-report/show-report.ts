import type { ReportQuery } from "../../shared/contracts/contract-view.ts";
import { Report } from "../../shared/contracts/report.ts";
import type { Contract } from "../../shared/domain/contract/contract.ts";
import type { ContractStatus } from "../../shared/domain/contract/contract-machine.ts";
import { registerRowOf } from "../../shared/domain/outcome/register-row-of.ts";
import { ReportInTheMaking, type ReportScope } from "../../shared/domain/report/register-report.ts";
import { withoutSmallCells } from "../../shared/domain/report/small-cells.ts";

/** What a report needs from the outside world. */
export interface Ports {
  readonly page: (
    status: ContractStatus,
    cursor: string | undefined,
  ) => Promise<{ readonly contracts: readonly Contract[]; readonly cursor: string | undefined }>;
}

/** Contracts that were signed: the others are no contracts yet. */
const SIGNED: readonly ContractStatus[] = ["in-force", "suspended", "ended", "closed"];

/** The report on every contract that was signed, one page after another, never all of them at once. */
export function showReport(ports: Ports) {
  return async (query: ReportQuery): Promise<Report> => {
    const scope = scopeOf(query);
    const making = new ReportInTheMaking(scope);
    for await (const contract of signedContracts(ports)) {
      const row = registerRowOf(contract);
      if (row !== null) making.add(row);
    }
    const exact = making.finish();
    const below = query.protect === undefined ? null : Number(query.protect);
    const { asOf, period = null, programme = null } = scope;
    return Report.parse({
      ...{
        schema: "opora.report/1",
        asOf,
        period,
        programme,
        protectedBelow: below,
        outreach: null,
      },
      ...(below === null ? exact : withoutSmallCells(exact, below)),
    });
  };
}

function scopeOf({ asOf, from, to, programme, lowIncome }: ReportQuery): ReportScope {
  return {
    ...{ asOf, programme },
    period: from === undefined || to === undefined ? undefined : { from, to },
    lowIncomePersons: lowIncome === undefined ? undefined : Number(lowIncome),
  };
}

async function* signedContracts({ page }: Ports): AsyncGenerator<Contract> {
  for (const status of SIGNED) {
    let cursor: string | undefined;
    do {
      const found = await page(status, cursor);
      yield* found.contracts;
      cursor = found.cursor;
    } while (cursor !== undefined);
  }
}
