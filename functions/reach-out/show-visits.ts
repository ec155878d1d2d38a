import type { SituationView, VisitPage, VisitView } from "../../shared/contracts/outreach.ts";
import type { RoadNote, RoadRecord } from "../../shared/domain/outreach/road-record.ts";
import { isCurrent, recordOfNotes } from "../../shared/domain/outreach/road-record.ts";
import { situationIdOf } from "./situation-id.ts";

/** What showing visits needs from the outside world. */
export interface VisitPorts {
  readonly visitNotes: (cursor: string | undefined) => Promise<{
    readonly notes: readonly RoadNote[];
    readonly cursor: string | undefined;
  }>;
  readonly notesOfVisit: (visitId: string) => Promise<readonly RoadNote[]>;
  readonly situation: (situationId: string) => Promise<SituationView | undefined>;
}

/** Visits, the newest first; one that was noted again is listed once, as last noted. */
export function listVisits({ visitNotes, notesOfVisit }: VisitPorts) {
  return async (cursor: string | undefined): Promise<VisitPage> => {
    const page = await visitNotes(cursor);
    const visits: VisitPage["visits"] = [];
    for (const note of page.notes) {
      if (note.entry.kind !== "visit") continue;
      const notes = await notesOfVisit(note.entry.visitId);
      if (!isCurrent(note, notes)) continue;
      visits.push(visitLine(note.entry, recordOfNotes(notes)));
    }
    return { visits, cursor: page.cursor ?? null };
  };
}

function visitLine(
  { visitId, visitedOn, territory, route, team }: Extract<RoadNote["entry"], { kind: "visit" }>,
  { families }: RoadRecord,
): VisitPage["visits"][number] {
  return {
    ...{ visitId, visitedOn, territory, route: [...route], team: [...team] },
    families: families.length,
    advised: families.filter(({ advice }) => advice.length > 0).length,
    casesOpened: families.filter(({ caseId }) => caseId !== null).length,
  };
}

/** One visit with the families met on it; undefined where nothing is noted of it. */
export function showVisit({ notesOfVisit, situation }: VisitPorts) {
  return async (visitId: string): Promise<VisitView | undefined> => {
    const notes = await notesOfVisit(visitId);
    if (notes.length === 0) return undefined;
    const { visits, families } = recordOfNotes(notes);
    const [visit] = visits;
    const shown: VisitView["families"] = [];
    for (const { familyId, advice, caseId, situation: what } of families) {
      const situationId = what === null ? null : situationIdOf(visitId, familyId);
      const facts = situationId === null ? undefined : await situation(situationId);
      shown.push({
        ...{ familyId, advice: [...advice], caseId, situation: what, situationId },
        standing: facts?.standing ?? null,
      });
    }
    return {
      visitId,
      visit:
        visit === undefined
          ? null
          : {
              ...{ visitedOn: visit.visitedOn, territory: visit.territory },
              ...{ route: [...visit.route], team: [...visit.team] },
            },
      families: shown,
    };
  };
}
