import type { Sheet } from "./find/sheet.ts";

/** What a Russian or Kazakh paper full of amounts calls itself in the first words of a line. */
const RUSSIAN = [
  "договор",
  "контракт",
  "соглашение",
  "счет",
  "счёт",
  "счет-фактура",
  "счёт-фактура",
  "акт",
  "накладная",
  "квитанция",
  "чек",
  "универсальный передаточный",
  "смета",
  "поручение",
  "прейскурант",
  "прайс-лист",
  "декларация",
  "ведомость",
  "список на перечисление",
  "список на зачисление",
  "реестр",
  "приказ",
  "полис",
  "график платежей",
  "платежный документ",
];

/** Adjectives that stand before these words. */
const ADJECTIVES =
  "(?:трудовой|кредитный|брачный|дополнительное|товарная|кассовый|платежное|единый|налоговая|расчетная|платежная|расчетно-платежная|судебный|страховой)";

const ENGLISH = [
  "invoice",
  "receipt",
  "purchase order",
  "agreement",
  "contract",
  "account statement",
  "bank statement",
  "statement of account",
  "offer of employment",
  "job offer",
  "offer letter",
  "form 1040",
  "form 941",
  "form 940",
  "tax return",
];

/** Up to two words may stand before an English one: `Employment Agreement`. */
const TITLES = new RegExp(
  `^(?:${ADJECTIVES} )?(?:${RUSSIAN.join("|")})(?!\\p{L})|^(?:[\\p{L}'.]+ ){0,2}(?:${ENGLISH.join("|")})(?!\\p{L})`,
  "iu",
);

/** A line longer than this many words is a sentence that mentions the word, not a title. */
const LONGEST_TITLE = 9;

/**
 * Whether one of the first lines names a contract, an invoice or another paper full of amounts that
 * tells nothing of anybody's income.
 */
export function callsItselfOther([first]: readonly Sheet[]): boolean {
  const upper = (first?.phrases ?? []).filter(({ box }) => box.top < 0.3);
  return upper.some(({ text, words }) => words.length <= LONGEST_TITLE && TITLES.test(text.trim()));
}
