import { countOutreach, type OutreachTotals } from "../domain/outreach/count-outreach.ts";
import { familiesMet } from "../domain/outreach/families-met.ts";
import { merged, type RoadNote, type RoadNotes, recordOf } from "../domain/outreach/road-record.ts";
import type { ReportDays } from "../domain/report/standing-of-row.ts";
import { ROAD_STATUSES, roadItems } from "./road-items.ts";
import { situationItems } from "./situation-items.ts";

/** How many notes are read at once. */
const PAGE = 500;

/**
 * What visits came to, from every note that devices handed in and every situation that a route has
 * solved; null where nothing was ever noted.
 */
export function outreachOf(tableName: string) {
  const road = roadItems(tableName);
  const situations = situationItems(tableName);
  return async (days: ReportDays): Promise<OutreachTotals | null> => {
    let notes: RoadNotes = new Map();
    for (const status of ROAD_STATUSES) {
      const pages = allPages((cursor) => road.page(status, PAGE, { cursor }));
      for await (const page of pages) notes = merged(notes, page.notes as readonly RoadNote[]);
    }
    if (notes.size === 0) return null;
    const solved = new Set<string>();
    for await (const page of allPages((cursor) => situations.solvedFamilies(PAGE, cursor))) {
      for (const family of page.families) solved.add(family);
    }
    const met = familiesMet(recordOf(notes)).map((one) =>
      one.accompaniment === "open" && solved.has(one.familyId)
        ? { ...one, accompaniment: "solved" as const }
        : one,
    );
    return countOutreach(met, days);
  };
}

async function* allPages<Page extends { readonly cursor: string | undefined }>(
  page: (cursor: string | undefined) => Promise<Page>,
): AsyncGenerator<Page> {
  let cursor: string | undefined;
  do {
    const found = await page(cursor);
    yield found;
    cursor = found.cursor;
  } while (cursor !== undefined);
}
