import type { Block } from "../../shared/reading/block.ts";

/** Languages in which words are read, as the engine names them. */
export type WordLanguage = "rus" | "eng" | "rus+kaz";

/**
 * Kazakh words as the Russian data spells them: its own letters come out as their nearest ones.
 * Words that Russian papers of Kazakhstan use too, such as «тенге», say nothing.
 */
const KAZAKH =
  /ан[ыi][кцқх]та|жала[кцқх]|таб[ыi]с|ж[ыi]л[ыi]|айл[ыi]|бер[iіы]л|жумыс|жұмыс|зейнета|салы[гғкқ]|жарна|к[yуұ]н[iі]|[жЖ]СН|БСН/giu;

/** Different Kazakh words from which a page is read as Kazakh. */
const ENOUGH_KAZAKH = 2;

/** Mean confidence of words below which another alphabet is tried, in percent. */
const FOREIGN = 55;

/**
 * The language in which a page should be read after a first reading of it.
 *
 * Russian and Kazakh letters look alike to the engine that looks for scripts, so only words tell.
 */
export function languageAfter(language: WordLanguage, blocks: readonly Block[]): WordLanguage {
  const words = blocks.filter(({ BlockType }) => BlockType === "WORD");
  if (language === "rus" && isKazakh(words)) return "rus+kaz";
  if (language === "rus" && isLatin(words)) return "eng";
  if (language === "eng" && meanConfidence(words) < FOREIGN) return "rus";
  return language;
}

/** Share of words with other signs between their letters from which these are Latin ones. */
const MUCH_BROKEN = 0.12;

/**
 * Latin letters spelled as Cyrillic ones read unsurely and broken: `Етр1оуее`, `$0с1а1`. Measured on
 * the corpus such pages have at most 51 % of confidence and 18 % of broken words, others at least 88 %
 * of confidence or, smeared, 7 % of broken words.
 */
function isLatin(words: readonly Block[]): boolean {
  if (meanConfidence(words) >= FOREIGN) return false;
  const long = words.filter(({ Text = "" }) => Text.length >= 4 && /\p{L}.*\p{L}/u.test(Text));
  const broken = long.filter(({ Text = "" }) =>
    /\p{L}[\d${}<>*|(]+\p{L}|[${}][\p{L}\d]|\p{Ll}\$/u.test(Text),
  );
  return broken.length > MUCH_BROKEN * long.length;
}

function isKazakh(words: readonly Block[]): boolean {
  const text = words.map(({ Text }) => Text ?? "").join(" ");
  const found = new Set([...text.matchAll(KAZAKH)].map(([word]) => word.toLowerCase()));
  return found.size >= ENOUGH_KAZAKH;
}

function meanConfidence(words: readonly Block[]): number {
  const letters = words.filter(({ Text }) => /\p{L}{3}/u.test(Text ?? ""));
  if (letters.length === 0) return 100;
  return letters.reduce((sum, { Confidence }) => sum + (Confidence ?? 0), 0) / letters.length;
}
