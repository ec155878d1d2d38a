/** The languages every page speaks; Russian first, because most readers come with it. */
export const LANGUAGES = ["ru", "kk", "en"] as const;

/** One of the languages every page speaks. */
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself, so that nobody has to read a foreign name of their own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ru: "Русский",
  kk: "Қазақша",
  en: "English",
};

const KEPT_UNDER = "opora.language";

/** Whether a text names one of our languages. */
export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The language chosen on this device before, else Russian. Storage that is switched off is no error. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT_UNDER);
    return isLanguage(kept) ? kept : "ru";
  } catch {
    return "ru";
  }
}

/** Keeps the choice on this device alone. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_UNDER, language);
  } catch {
    // A browser without storage forgets the choice with the page; everything else works.
  }
}
