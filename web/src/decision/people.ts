import type { CaseMember } from "../server/answers.ts";
import { wordFor } from "../text/fill.ts";

/** What a member is called on the page: the name, else the relation, else the id. */
export function memberName(
  memberId: string,
  members: readonly CaseMember[],
  relations: Readonly<Record<string, string>>,
): string {
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined) return memberId;
  return member.name ?? wordFor(relations, member.relation);
}
