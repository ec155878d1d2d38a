import { isBin, isIin, isInn, isSnils } from "../../shared/domain/check-digits.ts";
import { likenessOf } from "../../shared/reading/text/likeness.ts";
import { FORM_WORDS } from "./form-words.ts";

/** What of a text is known beforehand. */
export interface Kept {
  /** Amounts and days of issue, as printed: these stay. */
  readonly texts: ReadonlySet<string>;
  /** Words of the person's name in small letters: these go, even where a form has the word. */
  readonly names: ReadonlySet<string>;
}

/** Numbers printed by the form itself: its code in the classifier of forms. */
const FORM_NUMBERS = new Set(["1175018", "1151078", "1122036", "1122035"]);

/** How like a word of a form a misread word must be to stay. */
const LIKE_FORM_WORD = 0.8;

const KNOWN = new Set(FORM_WORDS);

const DATE = /(?<!\d)\d{2}\.\d{2}\.\d{4}(?!\d)/gu;
const BIRTH_YEAR = /(?<![\d.,])19\d{2}(?![\d.,])/gu;

/** Days of the acts that forms name in their heads. */
const ACTS = new Set(["15.10.2020", "19.09.2023", "09.01.2024", "02.10.2018", "30.10.2015"]);

/**
 * A text as it may leave the agency: words of the form and what is `kept` stay, every other letter
 * becomes another letter of its kind and every other long number another one of the same shape that
 * passes the same check digits. The same text always becomes the same, so that a name repeats.
 */
export function scrubbed(text: string, kept: Kept): string {
  if (kept.texts.has(text.replace(/[^\d.,]/gu, ""))) return text;
  return text
    .split(/(\s+)/u)
    .map((word) => (/\s/u.test(word) ? word : scrubbedWord(word, kept)))
    .join("");
}

function scrubbedWord(word: string, kept: Kept): string {
  if (kept.texts.has(word)) return word;
  return word
    .replace(/\p{L}+/gu, (letters) =>
      isFormWord(letters) && !kept.names.has(letters.toLowerCase())
        ? letters
        : otherLetters(letters),
    )
    .replace(DATE, (date) => (kept.texts.has(date) || ACTS.has(date) ? date : otherDate(date)))
    .replace(BIRTH_YEAR, (year) => String(1950 + (hash(year) % 50)))
    .replace(/\d[\d-]*\d/gu, (digits) => (isHarmless(digits, kept) ? digits : otherNumber(digits)));
}

/** A word of a form, whole or misread; of one or two letters only as a word between words. */
function isFormWord(letters: string): boolean {
  const word = letters.toLowerCase().replaceAll("ё", "е");
  if (letters.length < 3) return letters === letters.toLowerCase();
  if (KNOWN.has(word)) return true;
  if (letters.length < 6) return false;
  return FORM_WORDS.some(
    (known) =>
      Math.abs(known.length - word.length) < 3 && likenessOf(word, known) >= LIKE_FORM_WORD,
  );
}

/** Up to four digits are a month, a code, a year or part of an amount. */
function isHarmless(digits: string, kept: Kept): boolean {
  return (
    digits.replace(/\D/gu, "").length <= 4 || kept.texts.has(digits) || FORM_NUMBERS.has(digits)
  );
}

const LETTERS = ["БВГДЖЗКЛМНПРСТ", "АЕИОУЫЭЮЯ", "BCDFGHKLMNPRST", "AEIOUY"] as const;

function otherLetters(letters: string): string {
  let state = hash(letters.toUpperCase());
  return [...letters]
    .map((letter) => {
      state = Math.imul(state, 1_664_525) + 1_013_904_223;
      const upper = letter.toUpperCase();
      const isLatin = /[A-Z]/u.test(upper);
      const isVowel = /[АЕЁИОУЫЭЮЯӘӨҰҮІAEIOUY]/u.test(upper);
      const set = LETTERS[(isLatin ? 2 : 0) + (isVowel ? 1 : 0)] ?? "А";
      const other = set[(state >>> 8) % set.length] ?? "А";
      return letter === upper ? other : other.toLowerCase();
    })
    .join("");
}

const CHECKS = [isInn, isSnils, isIin, isBin] as const;

/** Another number of the same shape; one that passes check digits becomes one that passes them. */
function otherNumber(printed: string): string {
  const digits = printed.replace(/\D/gu, "");
  const passes = CHECKS.find((check) => check(digits));
  let state = hash(digits);
  for (let attempt = 0; attempt < 5_000; attempt += 1) {
    const other = [...digits]
      .map((digit, index) => {
        state = Math.imul(state, 1_664_525) + 1_013_904_223;
        return isOfDate(passes, index) ? digit : String((state >>> 8) % 10);
      })
      .join("");
    if (other !== digits && (passes === undefined || passes(other)))
      return refilled(printed, other);
  }
  return refilled(printed, "0".repeat(digits.length));
}

/** Month and kind of a Kazakh number bound what its other digits may be; the day and year do not. */
function isOfDate(passes: (typeof CHECKS)[number] | undefined, index: number): boolean {
  return (passes === isIin || passes === isBin) && (index === 2 || index === 3);
}

function refilled(printed: string, digits: string): string {
  const waiting = [...digits];
  return printed.replace(/\d/gu, () => waiting.shift() ?? "0");
}

/** Another day: a birth date points at a person as a number does. */
function otherDate(date: string): string {
  const state = hash(date);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(1 + (state % 28))}.${two(1 + ((state >>> 8) % 12))}.${1950 + ((state >>> 16) % 50)}`;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x81_1c_9d_c5;
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93);
  return state >>> 0;
}
