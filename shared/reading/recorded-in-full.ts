import type { PaperFile } from "./proof/prove-paper.ts";
import type { ReadingReason } from "./reading.ts";
import type { Recording } from "./recording.ts";

const PARTS_MISSING =
  "The recorded response ends before its last part: fetch the parts that NextToken names, put all of them into one array, in any order, and read that";

/** Whether a recording says that parts of it are missing. */
export function lacksParts(recordings: readonly Recording[]): boolean {
  return recordings.some(({ warnings }) =>
    warnings.some(({ code }) => code === "RECORDING_INCOMPLETE"),
  );
}

/** What a rejection says beside its own reason: the title may stand in the part that is missing. */
export function alsoIncomplete(recordings: readonly Recording[]): string {
  return lacksParts(recordings) ? `. ${PARTS_MISSING}` : "";
}

/** Why what was recorded may be less than the file: rows may stand there that nobody knows of. */
export function missingFrom(
  recordings: readonly Recording[],
  { pages }: PaperFile,
): readonly ReadingReason[] {
  const incomplete = lacksParts(recordings);
  const seen = new Set(recordings.flatMap(({ blocks }) => blocks.map(({ Page }) => Page)));
  const unread = recordings.some(({ outcome, warnings }) => {
    const others = warnings.filter(({ code }) => code !== "RECORDING_INCOMPLETE");
    return outcome === "partial" && (others.length > 0 || warnings.length === 0);
  });
  return [
    ...(incomplete ? [{ code: "RECORDING_INCOMPLETE", message: PARTS_MISSING }] : []),
    ...(unread || seen.size < pages
      ? [
          {
            code: "PAGE_NOT_READ",
            message: "A page could not be read in full: look at the file itself",
          },
        ]
      : []),
  ];
}
