import type { Application } from "../application.ts";
import { compiledRules } from "../compiled-rules.ts";
import type { Evidence } from "../evidence.ts";
import { householdOf } from "../household.ts";
import type { Law } from "../law.ts";
import { papersOf } from "../paper.ts";
import { paymentsOf } from "../payments.ts";
import { coverage, type MemberCoverage } from "./coverage.ts";

/**
 * The map of months and persons of a case under the rules of its programme, while papers may still
 * be on their way; undefined where no rules are in force on the day of application.
 */
export function caseCoverage(
  application: Application,
  evidence: readonly Evidence[],
  law: Law,
): readonly MemberCoverage[] | undefined {
  const { programme, region, appliedOn } = application;
  const rules = compiledRules(law, { programme, region, appliedOn, asKnownOn: undefined });
  if (rules === undefined) return undefined;
  const { papers } = papersOf(application, evidence);
  const { payments, unread } = paymentsOf(application, evidence, rules.months);
  const household = householdOf(application.members, rules);
  return coverage({ application, months: rules.months, household, papers, payments, unread });
}
