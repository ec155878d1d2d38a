import type { Identity } from "../proof/identity.ts";

/** One line's equation over columns, applied to every row and to the totals. */
export type RowEquation = (cells: {
  /** Figure index of a column in this line; undefined where the cell is blank. */
  readonly of: (column: string) => number | undefined;
  readonly has: (column: string) => boolean;
}) => Identity | undefined;
