import { determine } from "../../shared/domain/determination.ts";
import type { AgencyLaw, Law } from "../../shared/domain/law.ts";
import { withAgency } from "../../shared/domain/law.ts";
import { formatMoney, money, moneyOf } from "../../shared/domain/money.ts";
import { written } from "../../shared/domain/written-decision.ts";
import type { OpenCase } from "./open-cases.ts";

/** The parts of a decision that new figures or rules may move. */
export interface CaseResult {
  readonly outcome: string;
  readonly perCapita: string | null;
  readonly threshold: string | null;
  readonly monthly: string | null;
}

/** What is owed, or no longer owed, because figures or rules changed. */
export type Owed = "new-right" | "more" | "less" | "right-lost" | "nothing";

/** A case computed again. */
export interface RecalculatedCase {
  readonly caseId: string;
  readonly before: CaseResult;
  readonly after: CaseResult;
  readonly changes: readonly (keyof CaseResult)[];
  /** In words: which figure moved from what to what, by which act. */
  readonly why: string;
  readonly owed: Owed;
  /** By how much a month the benefit changes, where there is one. */
  readonly monthlyDifference: string | null;
}

/** A case before and after: by the decision that stands, or by the law as it is, and by the new. */
export function recalculatedCase(
  { application, evidence, standing }: OpenCase,
  law: Law,
  agency: AgencyLaw | undefined,
): RecalculatedCase {
  const old = standing ?? written(determine(application, evidence, law));
  const held = standing?.receipt.agency ?? undefined;
  const base = held === undefined ? law : withAgency(law, held);
  const changed = written(determine(application, evidence, lawUnder(base, agency)));
  const [before, after] = [resultOf(old), resultOf(changed)];
  const names = Object.keys(before) as (keyof CaseResult)[];
  const changes = names.filter((name) => before[name] !== after[name]);
  return {
    caseId: application.id,
    ...{ before, after, changes },
    why: changes
      .map((name) => `${name}: ${before[name] ?? "unknown"} → ${after[name] ?? "unknown"}`)
      .concat(changes.includes("threshold") ? (changed.threshold?.cites ?? []).join(", ") : [])
      .join("; "),
    owed: owedOf(before, after),
    monthlyDifference: differenceOf(before, after),
  };
}

/** Laws made already: a million cases under one change of figures ask for the same one. */
const made = new WeakMap<AgencyLaw, { readonly base: Law; readonly law: Law }>();

function lawUnder(base: Law, agency: AgencyLaw | undefined): Law {
  if (agency === undefined) return base;
  const known = made.get(agency);
  if (known?.base === base) return known.law;
  const law = withAgency(base, agency);
  made.set(agency, { base, law });
  return law;
}

function resultOf({ outcome, perCapita, threshold, benefit }: ReturnType<typeof written>) {
  return {
    outcome,
    perCapita,
    threshold: threshold?.amount ?? null,
    monthly: benefit?.monthly ?? null,
  };
}

function owedOf(before: CaseResult, after: CaseResult): Owed {
  const [had, has] = [before.outcome === "eligible", after.outcome === "eligible"];
  if (!had && has) return "new-right";
  if (had && after.outcome === "not-eligible") return "right-lost";
  const difference = differenceOf(before, after);
  if (difference === null || moneyOf(difference) === 0n) return "nothing";
  return moneyOf(difference) > 0n ? "more" : "less";
}

function differenceOf({ monthly: before }: CaseResult, { monthly: after }: CaseResult) {
  if (before === null || after === null) return null;
  return formatMoney(money(moneyOf(after) - moneyOf(before)));
}
