import * as z from "zod/mini";

import type { ItemKey } from "./table-keys.ts";

/** An item that may tell of a family: a note made on the road as JSON, or a situation. */
export interface RoadTrace extends ItemKey {
  readonly note?: string | undefined;
  readonly familyId?: string | undefined;
}

/** Whether an item is one of the records of visits, families and situations. */
export const isOnTheRoad = ({ pk }: ItemKey): boolean =>
  /^(?:ROAD|VISIT|FAMILY|SITUATION)#/u.test(pk);

const Noted = z.object({
  entry: z.object({
    familyId: z.optional(z.string()),
    caseId: z.optional(z.nullable(z.string())),
  }),
});

/**
 * What was noted on the road of the family of a case: every note of a family of which one names this
 * case and none names another, and its situations. The notes that name the case come last, so that a
 * second try finds the family again.
 */
export function roadTraces(items: readonly RoadTrace[], caseId: string): ItemKey[] {
  const traces = items.filter(isOnTheRoad).map(({ pk, sk, note, familyId }) => {
    const entry = note === undefined ? undefined : Noted.parse(JSON.parse(note)).entry;
    return { pk, sk, familyId: familyId ?? entry?.familyId, caseId: entry?.caseId ?? undefined };
  });
  const familiesOf = (isWanted: (caseId: string) => boolean) =>
    new Set(traces.flatMap((one) => (one.caseId && isWanted(one.caseId) ? [one.familyId] : [])));
  const others = familiesOf((one) => one !== caseId);
  const own = familiesOf((one) => one === caseId);
  const gone = traces.filter(
    ({ familyId, caseId: named }) =>
      named === caseId || (own.has(familyId) && !others.has(familyId)),
  );
  const last = (named: string | undefined) => (named === caseId ? 1 : 0);
  return gone
    .sort((one, other) => last(one.caseId) - last(other.caseId))
    .map(({ pk, sk }) => ({ pk, sk }));
}
