import type { Language } from "./language.ts";

/** A sentence in the forms its language needs: `other` always, the rest where grammar asks. */
export interface Plural {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/**
 * The sentence with each `{name}` replaced by its value.
 *
 * A name without a value stays as it is: a visible gap is found sooner than an empty one.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  const filled = sentence.replaceAll(/\{(\w+)\}/gu, (gap, name: string) =>
    String(values[name] ?? gap),
  );
  // A date such as `10 июля 2025 г.` brings the full stop that ends its sentence.
  return filled.replaceAll(/(?<!\.)\.\.(?!\.)/gu, ".");
}

/** The form of a sentence that goes with a number, its `{count}` filled in. */
export function fillCount(forms: Plural, count: number, language: Language): string {
  const form = new Intl.PluralRules(language).select(count);
  const sentence =
    form === "one" || form === "few" || form === "many"
      ? (forms[form] ?? forms.other)
      : forms.other;
  return fill(sentence, { count });
}

/** The word for a code, or the code itself where the dictionary has none. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
