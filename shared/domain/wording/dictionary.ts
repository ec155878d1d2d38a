import { ENGLISH } from "./english.ts";
import { KAZAKH } from "./kazakh.ts";
import { RUSSIAN } from "./russian.ts";
import type { Token } from "./token.ts";
import type { Language, Words } from "./words.ts";

const WORDS: Readonly<Record<Language, Words>> = { ru: RUSSIAN, kk: KAZAKH, en: ENGLISH };

/** A token in a language: values stand in it exactly as the decision holds them. */
export function say(token: Token, language: Language): string {
  if (token.token === "text") return token.text;
  const words: Readonly<Record<string, string>> = WORDS[language];
  if (token.token === "word") return words[token.key] ?? token.plain;
  return Object.entries(token.values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, say(value, language)),
    words[token.key] ?? "",
  );
}
