import type { RegisterMapping } from "../../shared/contracts/register-mapping.ts";
import type { RegisterColumn } from "../../shared/domain/report/register-row.ts";

const DATES: readonly RegisterColumn[] = ["concludedOn", "endedOn"];
const AMOUNTS: readonly RegisterColumn[] = ["perCapitaBefore", "perCapitaAfter", "minimumAfter"];
const DAY_FIRST = /^(\d{2})\.(\d{2})\.(\d{4})$/u;
const COMMA = /^\d{1,3}(?:[ \u00A0\u202F]?\d{3})*(?:,\d{1,2})?$/u;
const SPACES = /[ \u00A0\u202F]/gu;

/**
 * An agency's cell in our own spelling. A text that the mapping does not explain stays as it is, so
 * that the check of the row names it. A number or a day of a workbook is no text: it is in our
 * spelling already, however the agency writes its texts.
 */
export function mappedCell(
  column: RegisterColumn,
  raw: string,
  mapping: RegisterMapping,
  typed = false,
): string {
  const text = raw.trim();
  const words = mapping.words[column];
  if (words !== undefined && Object.hasOwn(words, text)) return words[text] ?? text;
  if (typed) return text;
  if (DATES.includes(column) && mapping.dates === "day-first") return yearFirst(text);
  if (AMOUNTS.includes(column) && mapping.amounts === "comma") return withPoint(text);
  return text;
}

/** A date written with the year first would be another convention: it is left for the check. */
function yearFirst(text: string): string {
  const match = DAY_FIRST.exec(text);
  if (match !== null) return `${match[3]}-${match[2]}-${match[1]}`;
  return text === "" ? "" : `not day-first: ${text}`;
}

function withPoint(text: string): string {
  if (COMMA.test(text)) return text.replace(SPACES, "").replace(",", ".");
  return text === "" ? "" : `not with a comma: ${text}`;
}
