import type { Member } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import { ageOn } from "../calendar.ts";
import type { HouseholdRule } from "../programme.ts";

/** Why a member belongs to the family or not: a closed list, worded in `wording`. */
export type MemberReason =
  | "applicant"
  | "spouse"
  | "minor-child"
  | "full-time-student"
  | "minor-ward"
  | "relative-in-household"
  | "adult-child"
  | "married-child"
  | "adult-ward"
  | "outside-nuclear-family"
  | "not-related";

/** Whether somebody belongs to the family that is counted, with the reason. */
export interface Membership {
  readonly counted: boolean;
  readonly reason: MemberReason;
}

const MAJORITY = 18;
const STUDENT_MAXIMUM_AGE = 23;

/**
 * Whether a person belongs to the family that is counted, before any circumstance excludes them.
 *
 * Until the end of 2023 everybody related by kinship or affinity who lives together; since 2024 the
 * applicant, the spouse, minor children and wards, and unmarried children under 23 in full-time
 * study. Kazakhstan's core is the same, but marriage is not asked.
 *
 * Legal source: 44-FZ art. 13 (before and after 342-FZ); Social Code 224-VII (core of the family).
 */
export function countedMember(
  member: Member,
  definition: HouseholdRule["definition"],
  appliedOn: CalendarDate,
): Membership {
  if (member.relation === "applicant") return { counted: true, reason: "applicant" };
  if (member.relation === "spouse") return { counted: true, reason: "spouse" };
  if (member.relation === "partner" || member.relation === "other") {
    return { counted: false, reason: "not-related" };
  }
  if (definition === "broad") return { counted: true, reason: "relative-in-household" };
  const age = ageOn(member.birthDate, appliedOn);
  if (member.relation === "child") return child(member, age, definition === "nuclear");
  if (member.relation === "ward") {
    const counted = age < MAJORITY;
    return { counted, reason: counted ? "minor-ward" : "adult-ward" };
  }
  return { counted: false, reason: "outside-nuclear-family" };
}

function child({ married, study }: Member, age: number, asksMarriage: boolean): Membership {
  if (asksMarriage && married === true) return { counted: false, reason: "married-child" };
  if (age < MAJORITY) return { counted: true, reason: "minor-child" };
  const student = age < STUDENT_MAXIMUM_AGE && study === "full-time";
  return { counted: student, reason: student ? "full-time-student" : "adult-child" };
}
