/** A run of text as a PDF places it, on the page as it is shown. */
export interface TextRun {
  readonly text: string;
  /** Where the baseline starts, in points from the top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type, in points. */
  readonly size: number;
}

/** One word, placed like a run. */
export interface TextWord extends TextRun {}

/** A joined figure's parts stand no further apart than this share of the type's size. */
const THOUSANDS_GAP = 0.45;

/** Words on one baseline stand no further apart than this share of the size to make one line. */
const LINE_GAP = 1;

/** Runs closer than this share of the size are one word, cut where the type changed. */
const WORD_GAP = 0.12;

/** A word, or a figure with its thousands. */
const WORD = /(?<![\p{L}\d])\d{1,3}(?:\s\d{3})+(?![\p{L}\d])(?:[.,]\d+)?|\S+/gu;

/** Parts runs into words at white space, figures kept whole; each word takes its share of the run's width. */
export function wordsOf(runs: readonly TextRun[]): TextWord[] {
  const words: TextWord[] = [];
  for (const run of runs) {
    const signWidth = run.width / Math.max(1, run.text.length);
    for (const match of run.text.matchAll(WORD)) {
      const x = run.x + match.index * signWidth;
      words.push({ ...run, text: match[0], x, width: match[0].length * signWidth });
    }
  }
  return words;
}

/**
 * Words as lines, top to bottom, each left to right; figures whose thousands stand apart joined.
 *
 * PDFs place every run where they like, so nothing but the place decides what belongs together.
 */
export function linesOf(words: readonly TextWord[]): TextWord[][] {
  const lines: TextWord[][] = [];
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const row of rowsOf(sorted)) {
    let line: TextWord[] = [];
    for (const word of row.sort((a, b) => a.x - b.x)) {
      const last = line.at(-1);
      if (last && gap(last, word) > last.size * LINE_GAP) {
        lines.push(line);
        line = [];
      }
      const before = line.at(-1);
      const glue = before && glueBetween(before, word);
      if (before && glue !== undefined) line[line.length - 1] = joined(before, glue, word);
      else line.push(word);
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}

function rowsOf(sorted: readonly TextWord[]): TextWord[][] {
  const rows: TextWord[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(word.y - first.y) <= first.size * 0.35) row.push(word);
    else rows.push([word]);
  }
  return rows;
}

/** What stands between two pieces of one word; `undefined` if they are two words. */
function glueBetween(left: TextWord, right: TextWord): "" | " " | undefined {
  const between = gap(left, right);
  if (between <= left.size * WORD_GAP) return "";
  const isThousands =
    between <= left.size * THOUSANDS_GAP &&
    /^-?\d{1,3}( \d{3})*$/.test(left.text) &&
    /^\d{3}(?!\d)/.test(right.text);
  return isThousands ? " " : undefined;
}

function joined(left: TextWord, glue: string, right: TextWord): TextWord {
  return {
    ...left,
    text: `${left.text}${glue}${right.text}`,
    width: right.x + right.width - left.x,
  };
}

function gap(left: TextRun, right: TextRun): number {
  return right.x - left.x - left.width;
}
