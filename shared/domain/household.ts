import type { Circumstance, Member } from "./application.ts";
import type { CompiledRules } from "./compiled-rules.ts";
import type { CountedPerson } from "./count-income.ts";
import type { ExclusionRule, HouseholdRule } from "./programme.ts";
import type { ReviewCode } from "./review-codes.ts";
import { circumstanceExclusions } from "./rules/circumstance-exclusion.ts";
import type { MemberReason } from "./rules/counted-member.ts";
import { countedMember } from "./rules/counted-member.ts";

/** A member with the rule that counts or excludes them. */
export interface HouseholdMember extends CountedPerson {
  readonly reason: MemberReason | Circumstance;
  /** Another reading: the member counted where they are not, or the other way round. */
  readonly reading: ReviewCode | undefined;
}

/** Everybody named in the application, counted or not, each with the reason. */
export function householdOf(
  members: readonly Member[],
  rules: CompiledRules,
): readonly HouseholdMember[] {
  const household = members.map((member) => householdMember(member, rules));
  return mayLackChildren(members, rules) ? household.map(childInDoubt) : household;
}

/**
 * Whether the applicant has lost parental rights, so that a child may not belong to this family.
 *
 * Legal source: 44-FZ art. 14 (by the parallel rule of Decree 384: "for that child").
 */
function mayLackChildren(members: readonly Member[], { exclusions }: CompiledRules): boolean {
  const rights = "parental-rights-lost";
  return (
    exclusions.some(({ circumstances }) => circumstances.includes(rights)) &&
    members.some(
      ({ relation, circumstances }) =>
        relation === "applicant" && circumstances?.includes(rights) === true,
    )
  );
}

function childInDoubt(one: HouseholdMember): HouseholdMember {
  const doubtful = one.counted && one.member.relation === "child" && one.reading === undefined;
  return doubtful ? { ...one, reading: "EXCLUSION_UNCERTAIN" } : one;
}

function householdMember(
  member: Member,
  { regime, appliedOn, exclusions }: CompiledRules,
): HouseholdMember {
  const rule = regime.household;
  const { counted, reason } = countedMember(member, rule.definition, appliedOn);
  const applied = circumstanceExclusions(exclusions, member, appliedOn);
  const out = applied.find(({ effect }) => effect === "not-counted");
  if (counted && out !== undefined) return excluded(member, out);
  const income = applied.find(({ effect }) => effect === "income-excluded");
  return {
    member,
    counted,
    reason,
    cites: rule.cites,
    incomeExcluded: counted ? income?.cites : undefined,
    reading: counted ? income?.review : openCore(rule, reason),
  };
}

function excluded(member: Member, rule: ExclusionRule): HouseholdMember {
  const { cites, review } = rule;
  const reason = rule.circumstances.find((name) => member.circumstances?.includes(name));
  return {
    member,
    counted: false,
    reason: reason ?? "not-related",
    cites,
    incomeExcluded: undefined,
    reading: review,
  };
}

function openCore({ definition }: HouseholdRule, reason: MemberReason): ReviewCode | undefined {
  if (definition !== "core" || reason === "not-related") return undefined;
  return "HOUSEHOLD_CORE_ONLY";
}

/** The same household with every member of one open reading turned round. */
export function turned(
  household: readonly HouseholdMember[],
  code: ReviewCode,
): readonly HouseholdMember[] {
  return household.map((one) => (one.reading === code ? { ...one, counted: !one.counted } : one));
}
