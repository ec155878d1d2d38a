import * as z from "zod/mini";

import type { ItemKey } from "./table-keys.ts";

type Item = Readonly<Record<string, unknown>>;

/** What of an item says whose it is. */
const Traces = z.object({
  pk: z.string(),
  sk: z.string(),
  caseId: z.optional(z.string()),
  order: z.optional(z.object({ caseId: z.string() })),
  note: z.optional(z.string()),
  familyId: z.optional(z.string()),
});

/** Whom a note made on the road speaks of. */
export const NotedFamily = z.object({
  entry: z.object({
    familyId: z.optional(z.string()),
    visitId: z.optional(z.string()),
    caseId: z.optional(z.nullable(z.string())),
  }),
});

/** Owners as the index `byOwner` names them. */
export const ownerNames = {
  case: (caseId: string) => `case#${caseId}`,
  family: (familyId: string) => `family#${familyId}`,
  content: (sha256: string) => `content#${sha256}`,
} as const;

/** Whether an item is one of the records of visits, families and situations. */
export const isOnTheRoad = ({ pk }: ItemKey): boolean =>
  /^(?:ROAD|VISIT|FAMILY|SITUATION)#/u.test(pk);

/**
 * An item with its owner, so that erasing a case finds whatever stands of it outside its partition: a
 * case's own item by the case, a content of a case by the content. Of the two copies of a note made
 * on the road the device's belongs to the family, the other to the case that it names.
 */
export function withOwner<Owned extends Item>(item: Owned): Owned & { readonly owner?: string } {
  const owner = ownerOf(item);
  return owner === undefined ? item : { ...item, owner };
}

function ownerOf(item: Item): string | undefined {
  const traces = Traces.safeParse(item).data;
  if (traces === undefined) return undefined;
  const { pk, sk, order, caseId = order?.caseId, familyId } = traces;
  const content = sk.startsWith("CONTENT#") ? sk.slice("CONTENT#".length) : undefined;
  if (pk.startsWith("CASE#")) return content && ownerNames.content(content);
  if (isOnTheRoad(traces)) return roadOwner(pk, traces.note, familyId);
  return caseId === undefined ? undefined : ownerNames.case(caseId);
}

function roadOwner(pk: string, note: string | undefined, familyId: string | undefined) {
  if (note === undefined) return familyId === undefined ? undefined : ownerNames.family(familyId);
  const { entry } = NotedFamily.parse(JSON.parse(note));
  if (pk.startsWith("ROAD#")) return entry.familyId && ownerNames.family(entry.familyId);
  return entry.caseId ? ownerNames.case(entry.caseId) : undefined;
}
