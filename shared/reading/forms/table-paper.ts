import type { Sheet } from "../find/sheet.ts";
import type { FoundPaper } from "../proof/found-paper.ts";
import type { ReadingReason } from "../reading.ts";
import type { Form } from "./form.ts";
import { type FieldRule, paperFields } from "./paper-fields.ts";
import { textOf } from "./paper-text.ts";
import type { SentenceFigures } from "./sentence-form.ts";
import { findTable, type TableFormRule } from "./table-form.ts";

/** A paper with one table, declared as data. */
export interface TablePaper extends Omit<Form, "find" | "name"> {
  readonly tables: readonly TableFormRule[];
  readonly fields: readonly FieldRule[];
  /** What to look for where the paper holds no table. */
  readonly sentences?: (sheets: readonly Sheet[]) => SentenceFigures;
  /** What the paper says in words, such as the direction of alimony. */
  readonly say?: (text: string) => Readonly<Record<string, string>>;
}

/** The form of a declared paper: the first of its tables that the sheets hold is the one. */
export function tablePaper({ tables, fields, say, sentences, ...rest }: TablePaper): Form {
  const [first] = tables;
  if (!first) throw new RangeError("Cannot declare a paper: expected at least one table");
  return {
    ...rest,
    name: first.form,
    find(sheets): FoundPaper {
      const found =
        tables.map((rule) => findTable(sheets, rule)).find((table) => table) ??
        inSentences(sentences?.(sheets));
      return {
        form: first.form,
        pages: sheets.map(({ page }) => page),
        fields: { ...paperFields(sheets, fields), ...say?.(textOf(sheets)) },
        figures: found?.figures ?? [],
        identities: found?.identities ?? [],
        sums: ["rows-sum-to-total"],
        printsTotal: found?.printsTotal ?? false,
        reasons: found?.reasons ?? NO_TABLE,
      };
    },
  };
}

function inSentences(found: SentenceFigures | undefined) {
  return found && found.figures.length > 0
    ? { ...found, printsTotal: false, reasons: [] }
    : undefined;
}

const NO_TABLE: readonly ReadingReason[] = [
  { code: "NO_TABLE", message: "The form is known, and its table could not be found" },
];
