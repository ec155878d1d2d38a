import { createContext, use } from "react";

import { type Areas, DICTIONARIES } from "./dictionaries.ts";
import type { Language } from "./language.ts";

const loads = new Map<string, Promise<unknown>>();

function load<Area extends keyof Areas>(area: Area, language: Language): Promise<Areas[Area]> {
  const key = `${area}/${language}`;
  const begun = loads.get(key) as Promise<Areas[Area]> | undefined;
  if (begun !== undefined) return begun;
  const begin = DICTIONARIES[area][language]();
  loads.set(key, begin);
  return begin;
}

/** The language of the page and how to change it. */
export interface Speech {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

/** Holds the language for everything below it. */
export const SpeechContext = createContext<Speech>({ language: "ru", speak: () => undefined });

/** The language the page speaks now. */
export function useSpeech(): Speech {
  return use(SpeechContext);
}

/** One area's words in the language of the page; the page waits until they are loaded. */
export function useText<Area extends keyof Areas>(area: Area): Areas[Area] {
  const { language } = useSpeech();
  return use(load(area, language));
}
