import { classify } from "./classify.ts";
import type { Sheet } from "./find/sheet.ts";
import type { Form } from "./forms/form.ts";
import { partsOfSheet } from "./parts-of-sheet.ts";
import type { FoundPaper } from "./proof/found-paper.ts";
import { skeleton } from "./text/letters.ts";
import { likenessOf } from "./text/likeness.ts";

/** The sheets of one paper. */
export interface PaperSheets {
  readonly form: Form;
  readonly sheets: readonly Sheet[];
}

/**
 * The papers of a file, each with its sheets. A sheet without a title continues the one before; a
 * sheet with one begins another paper only where person, firm, period or date differ, or where it
 * prints a total that the paper already has.
 */
export function papersIn(pages: readonly Sheet[]): readonly PaperSheets[] {
  const sheets = pages.flatMap(partsOfSheet);
  const papers: PaperSheets[] = [];
  for (const sheet of sheets) {
    const form = classify([sheet]);
    const open = papers.at(-1);
    if (form && !(open && open.form === form && continues(open, sheet))) {
      papers.push({ form, sheets: [sheet] });
    } else if (open) {
      papers[papers.length - 1] = { ...open, sheets: [...open.sheets, sheet] };
    }
  }
  const form = papers.length === 0 ? classify(pages) : undefined;
  return form ? [{ form, sheets: pages }] : papers;
}

/** Whether a titled sheet is a further sheet of the paper before it. */
function continues({ form, sheets }: PaperSheets, sheet: Sheet): boolean {
  const known = form.find(sheets);
  const next = form.find([sheet]);
  const totals = new Set(totalsOf(known));
  const repeats = totalsOf(next).some((total) => totals.has(total));
  return !differs(known, next) && !repeats && !otherAmounts(known, next);
}

/** One numbered box with two amounts: two papers of one form, as of two jobs in one year. */
function otherAmounts(one: FoundPaper, other: FoundPaper): boolean {
  const boxes = ({ figures }: FoundPaper) =>
    new Map(
      figures
        .filter(({ name, month, code }) => name !== "deduction" && code !== undefined && !month)
        .map(({ name, code, rate, proposals }) => [
          `${name} ${code?.value} ${rate ?? ""}`,
          proposals[0]?.minor,
        ]),
    );
  const known = boxes(one);
  return [...boxes(other)].some(([box, amount]) => known.has(box) && known.get(box) !== amount);
}

const totalsOf = ({ figures }: FoundPaper): readonly string[] =>
  figures
    .filter(({ name, month, code }) => month === undefined && code === undefined && name !== "line")
    .map(({ name, rate }) => `${name} ${rate ?? ""}`);

const KEYS = [
  "year",
  "issuedOn",
  "person.inn",
  "person.iin",
  "person.snils",
  "agent.inn",
  "agent.bin",
];

/** Whether two sheets name different people, firms, periods or dates. */
function differs(one: FoundPaper, other: FoundPaper): boolean {
  const names = [one, other].map(({ fields }) => skeleton(fields["person.name"] ?? ""));
  const [first = "", second = ""] = names;
  if (first !== "" && second !== "" && likenessOf(first, second) < 0.75) return true;
  return KEYS.some((key) => {
    const [a, b] = [one.fields[key], other.fields[key]];
    return a !== undefined && b !== undefined && a !== b;
  });
}
