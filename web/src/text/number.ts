import type { Language } from "./language.ts";

/** A number for people, with at most three places after the comma. */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
}

/** A share as percent, with one place. */
export function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(
    share,
  );
}
