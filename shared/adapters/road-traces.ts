import { itemOf } from "./listed-items.ts";
import { ownedItems } from "./owned-items.ts";
import { NotedFamily, ownerNames } from "./owner-of.ts";
import { copyKeyOf } from "./road-items.ts";
import type { ItemKey } from "./table-keys.ts";

/** An item that may tell of a family: a note made on the road as JSON, or a situation. */
export interface RoadTrace extends ItemKey {
  readonly note?: string | undefined;
  readonly familyId?: string | undefined;
}

/**
 * What was noted on the road of the family of a case, found from the notes that name the case: see
 * {@link roadTraces} for what of it goes.
 */
export async function roadTracesOf(
  tableName: string,
  caseId: string,
  naming: readonly RoadTrace[],
): Promise<ItemKey[]> {
  const found = [...naming];
  for (const familyId of new Set(naming.map((one) => entryOf(one)?.familyId))) {
    if (familyId === undefined) continue;
    const own: readonly RoadTrace[] = await ownedItems(tableName, ownerNames.family(familyId));
    found.push(...own);
    for (const trace of own) found.push(...(await otherCopy(tableName, trace)));
  }
  const once = new Map(found.map((one) => [`${one.pk} ${one.sk}`, one]));
  return roadTraces([...once.values()], caseId);
}

/**
 * Of the notes and situations of families: every one of a family of which one names this case and
 * none names another. They stand in the order in which they can be deleted so that a second try
 * finds the rest: a device's own note leads to its copy, and a copy that names the case to the family.
 */
export function roadTraces(items: readonly RoadTrace[], caseId: string): ItemKey[] {
  const traces = items.map((item) => {
    const entry = entryOf(item);
    return { ...item, familyId: item.familyId ?? entry?.familyId, named: entry?.caseId };
  });
  const familiesOf = (isWanted: (caseId: string) => boolean) =>
    new Set(traces.flatMap(({ named, familyId }) => (named && isWanted(named) ? [familyId] : [])));
  const others = familiesOf((one) => one !== caseId);
  const own = familiesOf((one) => one === caseId);
  const gone = traces.filter(
    ({ familyId, named }) => named === caseId || (own.has(familyId) && !others.has(familyId)),
  );
  const rank = ({ pk, named }: (typeof gone)[number]) => {
    const isOfDevice = pk.startsWith("ROAD#");
    if (named === caseId) return isOfDevice ? 2 : 3;
    return isOfDevice ? 1 : 0;
  };
  return gone.sort((one, other) => rank(one) - rank(other)).map(({ pk, sk }) => ({ pk, sk }));
}

function entryOf({ note }: RoadTrace) {
  return note === undefined ? undefined : NotedFamily.parse(JSON.parse(note)).entry;
}

/** The same note where it stands under the visit or the family. */
async function otherCopy(tableName: string, { note }: RoadTrace): Promise<RoadTrace[]> {
  if (note === undefined) return [];
  const key = copyKeyOf(note);
  return (await itemOf(tableName, key)) === undefined ? [] : [{ ...key, note }];
}
