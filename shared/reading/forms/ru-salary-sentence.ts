import type { Sheet } from "../find/sheet.ts";
import type { Identity } from "../proof/identity.ts";
import { textOf } from "./paper-text.ts";
import { findSentences, type SentenceFigures, type SentenceRule } from "./sentence-form.ts";

/** The whole number, whatever mark parts its thousands: a part of it would be another amount. */
const AMOUNT = String.raw`(?<amount>\d(?:[\d\s.,'’]*\d)?(?:[-–=]\d\d(?!\d))?(?:\s*руб\p{L}*\.?\s*\d\d\s*коп\p{L}*\.?)?)(?![.,'’-]?\d)`;
const IN_WORDS = String.raw`(?:\s*(?:₽|руб\.?|рублей)?\s*\((?<words>[^\d)]+)\)?\s*рубл\p{L}*\s*(?<cents>\d\d)?)?`;

const GROSS = /до (?:удержания|вычета|уплаты)|начислен|без вычета|gross/iu;
const NET = /на руки|после (?:удержания|вычета|уплаты)|за вычетом|к выдаче|чистый доход/iu;

/** Whether the words behind the amount say that it is before or after tax; neither: unknown. */
function basisBehind(match: RegExpExecArray, text: string): "gross" | "net" | "unknown" {
  const sentence = text.slice(match.index, match.index + match[0].length + 120);
  const near = sentence.slice(match[0].length);
  for (const part of [near, sentence]) {
    const gross = GROSS.test(part);
    const net = NET.test(part);
    if (gross !== net) return gross ? "gross" : "net";
  }
  return "unknown";
}

const AVERAGE: SentenceRule = {
  pattern: new RegExp(
    String.raw`(?:средне\s?месячн\p{L}+|средн\p{L}+)\s+(?:заработн\p{L}+\s+плат\p{L}+|заработ\p{L}+|доход\p{L}*)[\s\S]{0,90}?состав(?:ля|и)\p{L}*:?\s*${AMOUNT}${IN_WORDS}`,
    "iu",
  ),
  name: (match, text) => (basisBehind(match, text) === "net" ? "netPay" : "grossPay"),
  basis: basisBehind,
  currency: "RUB",
  bearsIncome: true,
};

const TOTAL: SentenceRule = {
  pattern: new RegExp(
    String.raw`(?:общая сумма|всего|итого)[^\d]{0,40}за\s+\d+\s+месяц\p{L}*[^\d]{0,20}${AMOUNT}`,
    "iu",
  ),
  name: () => "total",
  basis: () => "gross",
  currency: "RUB",
  bearsIncome: false,
};

const MONTHS = /за\s+(?:последни\p{L}+\s+)?(\d{1,2})\s+месяц/iu;

/** The average pay a month that an employer states, its total where printed, and their proof. */
export function averageSalary(sheets: readonly Sheet[]): SentenceFigures {
  const { figures, identities } = findSentences(sheets, [AVERAGE, TOTAL]);
  const months = Number(MONTHS.exec(textOf(sheets))?.[1]);
  const average = figures.findIndex(({ name }) => name !== "total");
  const total = figures.findIndex(({ name }) => name === "total");
  if (average < 0 || total < 0 || !(months > 0)) return { figures, identities };
  const product: Identity = {
    code: "average-times-months-is-total",
    members: [average, total],
    holds: (amounts) => amounts(average) * months === amounts(total),
    proves: () => [average, total],
  };
  return { figures, identities: [...identities, product] };
}
