import type { Box } from "../page/box.ts";

/** A head of a column; without a key its wording is not known, and its column has no name. */
export interface Head {
  readonly key: string | undefined;
  readonly box: Box;
}
