import * as z from "zod/mini";

import { REGISTER_COLUMNS } from "../domain/report/register-row.ts";

const Column = z.enum(REGISTER_COLUMNS, `one of ${REGISTER_COLUMNS.join(", ")}`);

/**
 * How an agency's own table becomes a register, `opora.mapping/1`: which of its columns is which of
 * ours, and which of its words mean what.
 */
export const RegisterMapping = z.strictObject({
  schema: z.literal("opora.mapping/1", "opora.mapping/1"),
  /** The agency's heading of each column; one that is not named is unknown in every row. */
  columns: z.partialRecord(Column, z.string().check(z.minLength(1, "a heading"))),
  /** Headings that are left aside on purpose; any other heading is a fault. */
  ignored: z._default(z.array(z.string()), []),
  /** Texts that hold in every row, for columns that the table lacks. */
  constants: z._default(z.partialRecord(Column, z.string()), {}),
  /** The agency's words for ours, such as `поиск работы` for `job-search`. */
  words: z._default(z.partialRecord(Column, z.record(z.string(), z.string())), {}),
  /** The row that holds the headings; what stands above it, such as a title, is left aside. */
  headerRow: z._default(z.int("a row number").check(z.minimum(1, "a row number from 1")), 1),
  /** What separates the cells of a CSV export; a table that is imported shows it itself. */
  separator: z._default(z.enum([",", ";", "\t"]), ","),
  /** How days are written: `2024-08-01` or `01.08.2024`. */
  dates: z._default(z.enum(["year-first", "day-first"]), "year-first"),
  /** How amounts are written: `12500.00` or `12 500,00`. */
  amounts: z._default(z.enum(["point", "comma"]), "point"),
});
export type RegisterMapping = z.output<typeof RegisterMapping>;
