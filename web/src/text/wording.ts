import type { Plural } from "./fill.ts";

/**
 * The same keys as a dictionary written with `as const`, any wording.
 *
 * The Russian dictionary is the pattern; the others are checked against it by the compiler and,
 * for their placeholders, by a test.
 */
export type Wording<Pattern> = Pattern extends string
  ? string
  : Pattern extends { readonly one: string; readonly other: string }
    ? Plural
    : { readonly [Key in keyof Pattern]: Wording<Pattern[Key]> };
