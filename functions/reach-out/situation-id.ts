/** The id of a family's situation on a visit; the dot stands in neither of the two. */
export function situationIdOf(visitId: string, familyId: string): string {
  return `${visitId}.${familyId}`;
}

/** The visit and the family of a situation; undefined for a text that is no id of one. */
export function partsOfSituation(situationId: string) {
  const match = /^([\w-]{1,64})\.([\w-]{1,64})$/u.exec(situationId);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { visitId: match[1], familyId: match[2] };
}
