import type { WordKey } from "./words.ts";

/**
 * A piece of an explanation before it has a language.
 *
 * All languages are written from the same tokens, so no figure can differ between them.
 */
export type Token =
  | { readonly token: "text"; readonly text: string }
  | { readonly token: "word"; readonly key: string; readonly plain: string }
  | {
      readonly token: "phrase";
      readonly key: WordKey;
      readonly values: Readonly<Record<string, Token>>;
    };

/** A figure, a date or a name that is the same in every language. */
export function text(value: string): Token {
  return { token: "text", text: value };
}

/** A name from the dictionary; one that it lacks stays as the engine spells it. */
export function word(area: string, name: string): Token {
  return { token: "word", key: `${area}:${name}`, plain: name };
}

/** A sentence with places for other tokens. */
export function phrase(key: WordKey, values: Readonly<Record<string, Token>> = {}): Token {
  return { token: "phrase", key, values };
}
