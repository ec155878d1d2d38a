import type { Sheet } from "../find/sheet.ts";
import type { FoundPaper } from "../proof/found-paper.ts";

/** A paper that can be read: how to recognise it and how to find its figures. */
export interface Form {
  /** Such as `ru.ndfl-1175018`. */
  readonly name: string;
  /**
   * Titles and form codes, any one of which makes it this form. Each is a list of stems that must
   * all stand on the page.
   */
  readonly anchors: readonly (readonly string[])[];
  /**
   * Printed code of the form, digits alone: readers of figures see it where words are too blurred,
   * so it stands for title and labels together.
   */
  readonly code?: string;
  /** Stems that such a paper carries; at least `leastLabels` of them must be there. */
  readonly labels: readonly string[];
  readonly leastLabels: number;
  /** Stems of papers that look alike and are none: one of them on the sheet is enough. */
  readonly against?: readonly string[];
  readonly find: (sheets: readonly Sheet[]) => FoundPaper;
}
