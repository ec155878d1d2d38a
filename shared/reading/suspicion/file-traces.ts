import type { Trace } from "./trace.ts";

/** Programs that change what stands on a page; scanners, printers and accounting only make pages. */
const EDITORS =
  /photoshop|illustrator|coreldraw|inkscape|gimp|sejda|smallpdf|ilovepdf|pdfescape|pdffiller|foxit editor|pdf-?xchange editor|pdfelement|wondershare|nitro|infix|libreoffice draw|master pdf editor|movavi|canva/iu;

/** What of a PDF is looked at: its beginning and its end, where information objects stand. */
const MOST_SIGNS = 4_000_000;

/**
 * What a PDF says of how it came about: the day it was made, the day it was last changed, and
 * whether the program that saved it edits pages. Only what lies open is seen; a packed information
 * object says nothing, and so nothing is asked.
 */
export function fileTraces(bytes: Uint8Array): readonly Trace[] {
  const text = signsOf(bytes.subarray(-MOST_SIGNS));
  const dayOf = (key: string) => days(text, key).at(-1);
  const [created, changed] = [dayOf("CreationDate"), dayOf("ModDate")];
  const programs = [
    ...text.matchAll(/\/(?:Producer|Creator)\s*(\((?:[^()\\]|\\.)*\)|<[0-9a-f]+>)/giu),
  ];
  const isEdited = programs.some(([, program = ""]) => EDITORS.test(plain(program)));
  return [
    ...(created === undefined ? [] : [{ code: "FILE_CREATED" as const, day: created }]),
    ...(changed === undefined ? [] : [{ code: "FILE_CHANGED" as const, day: changed }]),
    ...(isEdited ? [{ code: "FILE_FROM_EDITOR" as const }] : []),
  ];
}

const AT_ONCE = 8192;

/** Each byte as the sign of its number. */
function signsOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return text;
}

/** Days of one key in the order they stand; a later information object replaces an earlier one. */
function days(text: string, key: string): readonly string[] {
  const found = text.matchAll(new RegExp(`/${key}\\s*\\(D:(\\d{4})(\\d{2})(\\d{2})`, "gu"));
  return [...found].flatMap(([, year = "", month = "", day = ""]) =>
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
      ? [`${year}-${month}-${day}`]
      : [],
  );
}

/** Text in brackets, or in hexadecimal with two bytes a sign. */
function plain(written: string): string {
  if (written.startsWith("(")) return written.replaceAll("\u0000", "");
  const pairs = written.match(/[0-9a-f]{2}/giu) ?? [];
  return pairs
    .map((pair) => String.fromCodePoint(Number.parseInt(pair, 16)))
    .join("")
    .replaceAll("\u0000", "");
}
