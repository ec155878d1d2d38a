import type { Circumstance, Member } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import { ageOn } from "../calendar.ts";

/** The groups for which a subsistence minimum is set. */
export type Group = "working-age" | "pensioner" | "child";

/** The group of a member, and whether it had to be inferred. */
export interface GroupOfMember {
  readonly group: Group;
  readonly assumed: boolean;
}

const MAJORITY = 18;
const PENSION_AGE = 60;
const WORKING_AGE: readonly Circumstance[] = ["able-bodied", "unemployed"];

/**
 * The group whose minimum applies to a member: a child under 18, a pensioner or of working age where
 * so stated. Of whom nothing is stated, an adult of 60 or more, or one who receives a pension in the
 * calculation period, is taken for a pensioner; that is marked as assumed.
 *
 * Legal source: 134-FZ art. 1 (groups of the population for which the minimum is set).
 */
export function memberGroup(
  { birthDate, circumstances }: Member,
  receivesPension: boolean,
  appliedOn: CalendarDate,
): GroupOfMember {
  const age = ageOn(birthDate, appliedOn);
  if (age < MAJORITY) return { group: "child", assumed: false };
  if (circumstances?.includes("pensioner") === true) return { group: "pensioner", assumed: false };
  if (circumstances?.some((one) => WORKING_AGE.includes(one)) === true) {
    return { group: "working-age", assumed: false };
  }
  const assumed = receivesPension || age >= PENSION_AGE;
  return { group: assumed ? "pensioner" : "working-age", assumed };
}
