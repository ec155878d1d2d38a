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
  return !differs(known, next) && !totalsOf(next).some((total) => totals.has(total));
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
