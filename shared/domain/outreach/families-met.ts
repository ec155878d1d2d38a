import type { FamilyMet } from "./count-outreach.ts";
import type { RoadRecord } from "./road-record.ts";

/** Each family met on each visit, as reports count them; a family without its visit is left out. */
export function familiesMet({ visits, families, solved }: RoadRecord): readonly FamilyMet[] {
  const visited = new Map(visits.map((visit) => [visit.visitId, visit]));
  const done = new Set(solved.map(({ familyId }) => familyId));
  return families.flatMap(({ visitId, familyId, advice, caseId, situation }) => {
    const visit = visited.get(visitId);
    if (visit === undefined) return [];
    const open = situation === null ? null : done.has(familyId) ? "solved" : "open";
    const { visitedOn, territory } = visit;
    return [
      {
        visitId,
        visitedOn,
        territory,
        familyId,
        caseId,
        accompaniment: open,
        advised: advice.length > 0,
      },
    ];
  });
}
