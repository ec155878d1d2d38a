import type { ReportQuery } from "../../shared/contracts/contract-view.ts";
import { Report } from "../../shared/contracts/report.ts";
import { registerRowOf } from "../../shared/domain/outcome/register-row-of.ts";
import type { OutreachTotals } from "../../shared/domain/outreach/count-outreach.ts";
import { withoutSmallOutreach } from "../../shared/domain/outreach/protect-outreach.ts";
import { ReportInTheMaking, type ReportScope } from "../../shared/domain/report/register-report.ts";
import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { withoutSmallCells } from "../../shared/domain/report/small-cells.ts";
import type { ReportDays } from "../../shared/domain/report/standing-of-row.ts";
import { type ContractPages, signedContracts } from "./signed-contracts.ts";

/** What a report needs from the outside world. */
export interface Ports {
  readonly page: ContractPages;
  /** Contracts of the agency's own register that were imported as a whole. */
  readonly imported: () => AsyncIterable<RegisterRow>;
  /** What visits up to the day, and in the period, came to; null where no visit was ever noted. */
  readonly outreach: (days: ReportDays) => Promise<OutreachTotals | null>;
}

/**
 * The report on every contract that was signed, one page after another, never all of them at once;
 * with a base, the same contracts as of another day are counted on the way.
 */
export function showReport({ page, imported, outreach }: Ports) {
  return async (query: ReportQuery): Promise<Report> => {
    const scope = scopeOf(query);
    const making = new ReportInTheMaking(scope);
    const base = baseOf(query);
    const before = base && new ReportInTheMaking(base);
    const add = (row: RegisterRow | null) => {
      if (row === null) return;
      making.add(row);
      before?.add(row);
    };
    for await (const contract of signedContracts(page)) add(registerRowOf(contract));
    for await (const row of imported()) add(row);
    const exact = making.finish(before && { now: making.compared(), base: before.compared() });
    const below = query.protect === undefined ? null : Number(query.protect);
    const { asOf, period = null, programme = null } = scope;
    const met = await outreach(scope);
    return Report.parse({
      ...{ schema: "opora.report/1", asOf, period, programme, protectedBelow: below },
      outreach: met === null || below === null ? met : withoutSmallOutreach(met, below),
      ...(below === null ? exact : withoutSmallCells(exact, below)),
    });
  };
}

/** What a query asks a report on. */
export function scopeOf(
  query: Pick<ReportQuery, "asOf" | "from" | "to" | "programme" | "lowIncome">,
): ReportScope {
  const { asOf, from, to, programme, lowIncome } = query;
  return {
    ...{ asOf, programme, period: periodOf(from, to) },
    lowIncomePersons: lowIncome === undefined ? undefined : Number(lowIncome),
  };
}

function baseOf({ baseAsOf, baseFrom, baseTo, programme }: ReportQuery): ReportScope | undefined {
  if (baseAsOf === undefined) return undefined;
  return { asOf: baseAsOf, programme, period: periodOf(baseFrom, baseTo) };
}

function periodOf(from: ReportQuery["from"], to: ReportQuery["to"]): ReportScope["period"] {
  return from === undefined || to === undefined ? undefined : { from, to };
}
