import type { WordKey } from "./words.ts";

/**
 * A piece of an explanation before it has a language.
 *
 * All languages are written from the same tokens, so no figure can differ between them.
 */
export type Token =
  | { readonly token: "text"; readonly text: string }
  | { readonly token: "word"; readonly key: string; readonly plain: string }
  | { readonly token: ValueKind; readonly text: string }
  | {
      readonly token: "phrase";
      readonly key: WordKey;
      readonly values: Readonly<Record<string, Token>>;
    };

/** What each language writes in its own way for people, and a file holds in one way. */
export type ValueKind = "amount" | "month" | "day" | "citation" | "member";

/** A figure, a date or a name that is the same in every language. */
export function text(value: string): Token {
  return { token: "text", text: value };
}

/** An amount, a month, a day, an article or a member, as the decision holds it. */
export function value(kind: ValueKind, held: string): Token {
  return { token: kind, text: held };
}

/** A name from the dictionary; one that it lacks stays as the engine spells it. */
export function word(area: string, name: string): Token {
  return { token: "word", key: `${area}:${name}`, plain: name };
}

/** A sentence with places for other tokens. */
export function phrase(key: WordKey, values: Readonly<Record<string, Token>> = {}): Token {
  return { token: "phrase", key, values };
}
