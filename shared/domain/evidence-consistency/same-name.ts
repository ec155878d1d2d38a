import { editDistance } from "./edit-distance.ts";

/**
 * Whether two names may be one person's: words in any order, initials for given names, endings of
 * cases, and a quarter of the letters misread. Where one says nothing, they may.
 */
export function sameName(printed: string | undefined, stated: string | undefined): boolean {
  const [one, other] = [wordsOf(printed), wordsOf(stated)];
  if (one.length === 0 || other.length === 0) return true;
  return isNear(one.join(""), other.join("")) || wordByWord(one, other);
}

function wordsOf(name: string | undefined): readonly string[] {
  return (
    (name ?? "")
      .toUpperCase()
      .replaceAll("Ё", "Е")
      .match(/\p{L}+/gu) ?? []
  );
}

/** A quarter of the letters may differ. */
function isNear(one: string, other: string): boolean {
  return editDistance(one, other) * 4 <= Math.max(one.length, other.length);
}

/** Every word of the shorter name has its own in the longer one, at least one of them in full. */
function wordByWord(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const open = [...many];
  let whole = 0;
  for (const word of few) {
    const at = open.findIndex((known) => isNear(word, known) || isInitial(word, known));
    const [known = ""] = at < 0 ? [] : open.splice(at, 1);
    if (known === "") return false;
    if (Math.min(word.length, known.length) > 1) whole += 1;
  }
  return few.length > 1 && whole > 0;
}

function isInitial(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}
