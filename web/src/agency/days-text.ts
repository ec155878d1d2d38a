import type { Supervision } from "../../../shared/contracts/supervision.ts";
import { fill } from "../text/fill.ts";
import type { Language } from "../text/language.ts";
import { numberText } from "../text/number.ts";
import type { agency } from "../text/ru/agency.ts";
import type { Wording } from "../text/wording.ts";

/** How long it takes, in a sentence of the median and the 90th percentile: of those that are known. */
export function daysText(
  { median, p90 }: Supervision["waiting"],
  words: Pick<Wording<typeof agency>, "days" | "medianDays" | "noDays">,
  language: Language,
): string {
  if (median === null) return words.noDays;
  const half = numberText(median, language);
  if (p90 === null) return fill(words.medianDays, { median: half });
  return fill(words.days, { median: half, p90: numberText(p90, language) });
}
