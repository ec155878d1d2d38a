import type { Circumstance, Member } from "./application.ts";
import type { CalendarDate } from "./calendar.ts";
import type { CountedPerson } from "./count-income.ts";
import type { ExclusionRule, HouseholdRule, Programme } from "./programme.ts";
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
  programme: Programme,
  rule: HouseholdRule,
  appliedOn: CalendarDate,
): readonly HouseholdMember[] {
  return members.map((member) => {
    const membership = countedMember(member, rule.definition, appliedOn);
    const exclusions = circumstanceExclusions(programme.exclusions, member, appliedOn);
    const out = exclusions.find(({ effect }) => effect === "not-counted");
    const income = exclusions.find(({ effect }) => effect === "income-excluded");
    if (membership.counted && out !== undefined) return excluded(member, out);
    return {
      member,
      ...membership,
      cites: rule.cites,
      incomeExcluded: membership.counted ? income?.cites : undefined,
      reading: membership.counted ? income?.review : openCore(rule, membership.reason),
    };
  });
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
