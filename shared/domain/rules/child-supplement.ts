import type { Member } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import { ageOn } from "../calendar.ts";

const YOUNGEST = 1;
const OLDEST = 6;

/**
 * Members for whom the child supplement is due: children from 1 to 6 years, both included.
 *
 * Legal source: Social Code 224-VII (guaranteed social package, in cash since 01.01.2023).
 */
export function supplementedChildren(
  counted: readonly Member[],
  appliedOn: CalendarDate,
): readonly Member[] {
  return counted.filter(({ birthDate }) => {
    const age = ageOn(birthDate, appliedOn);
    return age >= YOUNGEST && age <= OLDEST;
  });
}
