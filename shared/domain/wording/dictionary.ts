import { ENGLISH } from "./english.ts";
import { type ForPeople, forPeople } from "./for-people.ts";
import { KAZAKH } from "./kazakh.ts";
import { RUSSIAN } from "./russian.ts";
import type { Token } from "./token.ts";
import type { Language, Words } from "./words.ts";

const WORDS: Readonly<Record<Language, Words>> = { ru: RUSSIAN, kk: KAZAKH, en: ENGLISH };

/**
 * A token in a language.
 *
 * @param people For whom values are written as their language writes them; absent: values stand in
 * it exactly as the decision holds them.
 */
export function say(token: Token, language: Language, people?: ForPeople): string {
  const words: Readonly<Record<string, string>> = WORDS[language];
  switch (token.token) {
    case "text":
      return token.text;
    case "word":
      return words[token.key] ?? token.plain;
    case "phrase":
      return (words[token.key] ?? "").replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
        const inPlace = token.values[name];
        return inPlace === undefined ? place : say(inPlace, language, people);
      });
    default:
      return people === undefined
        ? token.text
        : forPeople(token.token, token.text, people, language);
  }
}
