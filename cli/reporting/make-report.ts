import type { BaseFigures } from "../../shared/contracts/base-figures.ts";
import type { Report } from "../../shared/contracts/report.ts";
import type { OutreachTotals } from "../../shared/domain/outreach/count-outreach.ts";
import { withoutSmallOutreach } from "../../shared/domain/outreach/protect-outreach.ts";
import type { ComparedFigures } from "../../shared/domain/report/base-change.ts";
import type { RegisterReport, ReportScope } from "../../shared/domain/report/register-report.ts";
import { type CountedRow, ReportInTheMaking } from "../../shared/domain/report/register-report.ts";
import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { withoutSmallCells } from "../../shared/domain/report/small-cells.ts";
import { registerRows } from "../register/register-rows.ts";

/** What a report is made from. */
export interface ReportSources {
  readonly register: string;
  readonly scope: ReportScope;
  readonly base?: BaseSource | undefined;
  readonly outreach: OutreachTotals | null;
  /** Called with each contract as it is counted. */
  readonly onRow?: ((row: RegisterRow, counted: CountedRow) => void) | undefined;
}

/** What to compare with: a register of the base period, or figures. */
export type BaseSource =
  | { readonly kind: "register"; readonly file: string }
  | { readonly kind: "figures"; readonly figures: BaseFigures };

/** The report on a register: exact, and with small cells left out where `below` asks for it. */
export function makeReport(sources: ReportSources): (below: number | null) => Report {
  const { register, scope, base, outreach, onRow } = sources;
  const making = new ReportInTheMaking(scope);
  for (const { row } of registerRows(register)) {
    const counted = making.add(row);
    if (counted !== undefined) onRow?.(row, counted);
  }
  const own = making.compared();
  const exact = making.finish(base === undefined ? undefined : against(own, base, scope));
  return (below) => ({
    ...documentOf(scope, exact, below),
    outreach: outreach === null ? null : outreachOf(outreach, below),
  });
}

function outreachOf(exact: OutreachTotals, below: number | null): Report["outreach"] {
  if (below === null) return exact;
  const { byTerritory, ...counts } = withoutSmallOutreach(exact, below);
  return { ...counts, byTerritory: [...byTerritory] };
}

function documentOf(scope: ReportScope, exact: RegisterReport, below: number | null) {
  const shown = below === null ? exact : withoutSmallCells(exact, below);
  return {
    schema: "opora.report/1" as const,
    asOf: scope.asOf,
    period: scope.period ?? null,
    programme: scope.programme ?? null,
    rows: shown.rows,
    protectedBelow: below,
    indicators: shown.indicators.map((one) => ({ ...one })),
    breakdowns: shown.breakdowns.map(({ by, key, indicators }) => ({
      ...{ by, key },
      indicators: indicators.map((one) => ({ ...one })),
    })),
  };
}

function against(own: ComparedFigures, base: BaseSource, scope: ReportScope) {
  if (base.kind === "register") return { now: own, base: baseRegister(base.file, scope) };
  const { now = {}, base: before } = base.figures;
  return { now: figuresOf(now, own), base: figuresOf(before, NOTHING_KNOWN) };
}

const NOTHING_KNOWN: ComparedFigures = {
  recipients: null,
  childAllowances: null,
  ableBodied: null,
  ableBodiedOf: null,
};

function figuresOf(given: BaseFigures["base"], otherwise: ComparedFigures): ComparedFigures {
  return {
    recipients: given.recipients ?? otherwise.recipients,
    childAllowances: given.childAllowances ?? otherwise.childAllowances,
    ableBodied: given.ableBodied ?? otherwise.ableBodied,
    ableBodiedOf: given.ableBodiedOf ?? otherwise.ableBodiedOf,
  };
}

/** All contracts of the register of the base period, each as it stood there. */
function baseRegister(file: string, { programme, asOf }: ReportScope): ComparedFigures {
  const making = new ReportInTheMaking({ programme, asOf });
  for (const { row } of registerRows(file)) making.add(row);
  return making.compared();
}
