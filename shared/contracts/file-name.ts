/** Characters that a file's name may have at most when it is announced. */
export const MOST_NAME = 200;

/** Signs that show nothing themselves: control, direction, width zero, private, halves of a sign. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A file's name as people can be shown it: signs that turn the text beside them around or hide part of
 * it are left out, and what is left of nothing is `file`. The name is never a path or a key.
 */
export function shownFileName(name: string): string {
  const shown = name.replaceAll(UNSHOWN, "").replaceAll(/\s+/gu, " ").trim();
  return shown === "" ? "file" : shown;
}

/** The end of a longer name, with what says of which type it is: a phone's own names may be long. */
export function sentFileName(name: string): string {
  return shownFileName(shownFileName(name).slice(-MOST_NAME));
}
