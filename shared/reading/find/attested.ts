import type { Place } from "./place.ts";

/** A printed key such as a month or a code, and whether two unlike readers agree on it. */
export interface Attested {
  /** Undefined where no reader read it. */
  readonly value: string | undefined;
  /** Two unlike readers say so, and none says otherwise. */
  readonly agreed: boolean;
  /** Unlike readers say different things: then `value` is no more than the first one's word. */
  readonly disputed?: boolean;
}

/** Nobody read it. */
export const UNREAD: Attested = { value: undefined, agreed: false };

/** What the readers make of a place, read by `parse`; the recording that came first leads. */
export function attest(place: Place, parse: (text: string) => string | undefined): Attested {
  return attestValues(
    place.seen.flatMap(({ family, text }) => {
      const value = parse(text);
      return value === undefined ? [] : [{ family, value }];
    }),
  );
}

/** The value that all families share, else the first one without agreement. */
export function attestValues(read: readonly { family: string; value: string }[]): Attested {
  const byFamily = new Map<string, Set<string>>();
  for (const { family, value } of read) {
    byFamily.set(family, (byFamily.get(family) ?? new Set()).add(value));
  }
  const families = [...byFamily.values()];
  const first = read[0]?.value;
  const common = [...(families[0] ?? [])].filter((value) =>
    families.every((values) => values.has(value)),
  );
  if (families.length > 1 && common.length === 1) return { value: common[0], agreed: true };
  return families.length > 1 && common.length === 0
    ? { value: first, agreed: false, disputed: true }
    : { value: first, agreed: false };
}
