import type { RUSSIAN } from "./russian.ts";

/** The languages of an explanation. */
export type Language = "ru" | "kk" | "en";

/** Everything an explanation can say: phrases with places for values, and names. */
export type WordKey = keyof typeof RUSSIAN;

/** The words of one language. */
export type Words = Readonly<Record<WordKey, string>>;
