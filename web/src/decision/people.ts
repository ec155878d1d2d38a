import { wordFor } from "../text/fill.ts";

/** Somebody of a case or of the calculator, with a name or at least a relation. */
export interface NamedMember {
  readonly id: string;
  readonly relation: string;
  readonly name?: string | undefined;
}

/** What a member is called on the page: the name, else the relation, else the id. */
export function memberName(
  memberId: string,
  members: readonly NamedMember[],
  relations: Readonly<Record<string, string>>,
): string {
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined) return memberId;
  return member.name ?? wordFor(relations, member.relation);
}
