import type { Figure, Reading, ReadingReason } from "../reading.ts";
import { suspicion } from "./suspicion.ts";
import type { Trace } from "./trace.ts";

/** Traces of a change by a figure, in the order of the catalogue. */
const BY_FIGURE = ["DIGIT_OF_OTHER_TYPE", "DIGIT_OFF_THE_LINE", "PATCHED_PAPER"] as const;

/** What the file's own traces ask about the figures of a paper and about the file. */
export function tracesShown(
  { figures, fields }: Reading,
  traces: readonly Trace[],
  pages: ReadonlySet<number>,
): readonly ReadingReason[] {
  const byFigure = BY_FIGURE.flatMap((code) => {
    const seen = traces.filter((trace) => trace.code === code && isOn(trace, pages));
    const touched = figures.filter((figure) => seen.some((trace) => isAt(figure, trace)));
    return touched.length === 0
      ? []
      : [
          suspicion(
            code,
            touched.map(({ id }) => id),
          ),
        ];
  });
  return [...byFigure, ...ofFile(fields["issuedOn"], traces)];
}

function isOn({ page }: Trace, pages: ReadonlySet<number>): boolean {
  return page === undefined || pages.has(page);
}

/** Whether the middle of the trace lies in the figure's box. */
function isAt({ page, box }: Figure, trace: Trace): boolean {
  if (trace.page !== page || trace.box === undefined) return false;
  const [left, top, width, height] = trace.box;
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3];
}

/**
 * A file changed after the paper's day of issue and after it was made. A paper is often scanned
 * weeks after its issue, so a change on the day the file was made says nothing.
 */
function ofFile(issuedOn: string | undefined, traces: readonly Trace[]): readonly ReadingReason[] {
  const dayOf = (code: Trace["code"]) => traces.find((trace) => trace.code === code)?.day;
  const [made, changed] = [dayOf("FILE_CREATED"), dayOf("FILE_CHANGED")];
  const isLater =
    changed !== undefined &&
    (made === undefined || changed > made) &&
    (issuedOn === undefined || changed > issuedOn);
  const edited = traces.some(({ code }) => code === "FILE_FROM_EDITOR");
  return [
    ...(isLater ? [suspicion("FILE_CHANGED_AFTER_ISSUE")] : []),
    ...(edited ? [suspicion("FILE_FROM_EDITOR")] : []),
  ];
}
