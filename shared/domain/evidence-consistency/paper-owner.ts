import type { Member } from "../application.ts";
import { isIin, isInn, isSnils } from "../check-digits.ts";
import type { ReviewCode } from "../review-codes.ts";
import { editDistance } from "./edit-distance.ts";
import { sameName } from "./same-name.ts";

/** Whose a paper is, and what is odd about that. */
export interface PaperOwner {
  readonly memberId: string;
  readonly odd: ReviewCode | undefined;
}

const NUMBERS = [
  ["person.inn", "inn", isInn],
  ["person.iin", "iin", isIin],
  ["person.snils", "snils", isSnils],
] as const;

/**
 * Whose a paper is that was given for a member: by a number printed on it, else by the name.
 *
 * A number counts as it stands, to the digit. Only one that fails its own check digits and is one
 * digit from the member's is taken for a slip of reading. A paper that names nobody of the
 * household stays with the member it was given for, until a person has looked.
 */
export function paperOwner(
  fields: Readonly<Record<string, string>>,
  memberId: string,
  members: readonly Member[],
): PaperOwner {
  const given = members.find(({ id }) => id === memberId);
  for (const [field, key, passes] of NUMBERS) {
    const printed = digits(fields[field]);
    if (printed === "") continue;
    const named = members.find((member) => digits(member[key]) === printed);
    if (named !== undefined) return ownedBy(named.id, memberId);
    const stated = digits(given?.[key]);
    if (stated === "" || isSlip(printed, stated, passes)) continue;
    return byName(fields["person.name"], memberId, members, true);
  }
  return byName(fields["person.name"], memberId, members, false);
}

function ownedBy(owner: string, memberId: string): PaperOwner {
  return { memberId: owner, odd: owner === memberId ? undefined : "OTHER_PERSON" };
}

function isSlip(printed: string, stated: string, passes: (digits: string) => boolean): boolean {
  return !passes(printed) && editDistance(printed, stated) === 1;
}

/** @param isDoubted Whether a number speaks against the member already. */
function byName(
  printed: string | undefined,
  memberId: string,
  members: readonly Member[],
  isDoubted: boolean,
): PaperOwner {
  const given = members.find(({ id }) => id === memberId);
  if (sameName(printed, given?.name)) {
    return { memberId, odd: isDoubted ? "OTHER_PERSON" : undefined };
  }
  const named = members.filter(({ name }) => (name ?? "") !== "" && sameName(printed, name));
  const [only] = named;
  if (only !== undefined && named.length === 1) return ownedBy(only.id, memberId);
  return { memberId, odd: "PERSON_NOT_IN_HOUSEHOLD" };
}

function digits(text: string | undefined): string {
  return (text ?? "").replace(/\D/gu, "");
}
