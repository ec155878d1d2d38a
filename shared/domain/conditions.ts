import type { Assessment } from "./assessment.ts";
import { switchOf } from "./compiled-rules.ts";
import { inForceOn } from "./dated.ts";
import type { ConditionRule } from "./programme.ts";
import { currentRegionCode } from "./regions.ts";
import type { ReviewCode } from "./review-codes.ts";
import { countedMember } from "./rules/counted-member.ts";

/** Whether a condition besides income holds; null when the facts do not say. */
export interface ConditionFinding {
  readonly condition: ConditionRule["condition"];
  readonly holds: boolean | null;
  /** How many children are counted; 0 where the condition is another. */
  readonly children: number;
  readonly cites: readonly string[];
  readonly review: ReviewCode | undefined;
}

/** Every condition besides income that the programme sets on the day of application. */
export function conditionsOf(assessment: Assessment): readonly ConditionFinding[] {
  const { rules, application } = assessment.facts;
  return rules.rules.conditions
    .filter((rule) => inForceOn(rule, application.appliedOn))
    .map((rule) =>
      rule.condition === "with-children"
        ? withChildren(rule, assessment)
        : territory(rule, assessment),
    );
}

function withChildren(
  { cites }: ConditionRule,
  { facts, household }: Assessment,
): ConditionFinding {
  const { appliedOn } = facts.application;
  const children = household.filter(
    ({ member, counted }) => counted && isChild(countedMember(member, "nuclear", appliedOn).reason),
  ).length;
  const holds = children > 0;
  const review = holds ? undefined : "NO_CHILDREN";
  return { condition: "with-children", holds, children, cites, review };
}

function isChild(reason: string): boolean {
  return reason === "minor-child" || reason === "minor-ward";
}

function territory({ cites, among = [] }: ConditionRule, { facts }: Assessment): ConditionFinding {
  const { region, territory: stated } = facts.application;
  const holds = runsIn(among, currentRegionCode(region), stated);
  const review = holds === null ? "TERRITORY_UNKNOWN" : holds ? undefined : "TERRITORY_OUTSIDE";
  return { condition: "territory", holds, children: 0, cites, review };
}

/** Whether a programme limited to some places runs there: codes of regions, whole names of districts. */
export function runsIn(among: readonly string[], region: string, stated: string | undefined) {
  if (among.includes(region)) return true;
  const districts = among.filter((name) => !/^[A-Z]{2}-/u.test(name));
  if (districts.length === 0) return false;
  if (stated === undefined) return null;
  return districts.some((name) => spelling(name) === spelling(stated));
}

/** A name without its case, its dots over ё, its quotation marks and doubled blanks. */
function spelling(name: string): string {
  const plain = name.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
  return plain
    .replace(/[«»"“”„]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether a participant of the special military operation makes the income test fall away. */
export interface Waiver {
  readonly applies: boolean;
  readonly cites: readonly string[];
  readonly review: ReviewCode | undefined;
}

/**
 * The waiver of the income test for participants, and in some regions for the families they are
 * counted in. Of a relative who is not counted a person is asked; somebody unrelated waives nothing.
 *
 * Legal source: Decree 1931 as applied from 01.01.2026 (contract of a participant, Altai: of a family).
 */
export function incomeTestWaiver({ facts, household }: Assessment): Waiver {
  const { rules } = facts;
  const none = { applies: false, cites: [], review: undefined };
  const own = switchOf(rules, "no-income-test-for-svo");
  if (own === undefined) return none;
  const participants = household.filter(
    ({ member, reason }) =>
      member.circumstances?.includes("svo-participant") === true && reason !== "not-related",
  );
  if (participants.length === 0) return none;
  if (participants.some(({ member }) => member.relation === "applicant")) {
    return { applies: true, cites: own.cites, review: "SVO_NO_INCOME_TEST" };
  }
  const family = switchOf(rules, "no-income-test-for-svo-family");
  return family === undefined || !participants.some(({ counted }) => counted)
    ? { applies: false, cites: own.cites, review: "SVO_FAMILY_MEMBER" }
    : { applies: true, cites: family.cites, review: "SVO_NO_INCOME_TEST" };
}
