import * as z from "zod/mini";

const IndexKey = z.record(z.string(), z.string());

/** Where the next page of a listing begins, as opaque text; undefined behind the last one. */
export function cursorOf(key: Readonly<Record<string, unknown>> | undefined): string | undefined {
  return key === undefined ? undefined : Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The part of a query that a cursor stands for; nothing for the first page, and for no cursor of ours. */
export function startOf(cursor: string | undefined) {
  if (cursor === undefined) return {};
  const key = IndexKey.safeParse(jsonOf(Buffer.from(cursor, "base64url").toString()));
  return key.success ? { ExclusiveStartKey: key.data } : {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
