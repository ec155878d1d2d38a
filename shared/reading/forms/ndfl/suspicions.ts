import { isInn } from "../../../domain/check-digits.ts";
import type { FoundFigure } from "../../find/found-figure.ts";
import type { Check, ReadingReason } from "../../reading.ts";

/** Rates of the tax code, chapter 23: no agent computes another one. */
const RATES = new Set(["5", "9", "10", "13", "15", "18", "20", "22", "30", "35"]);

/** What a person should look at although every equation may hold: flags, never a verdict. */
export function suspicions(
  figures: readonly FoundFigure[],
  fields: Readonly<Record<string, string>>,
  rates: readonly string[],
): readonly ReadingReason[] {
  const { issuedOn } = fields;
  const months = figures.flatMap(({ month }) =>
    month?.agreed && month.value ? [month.value] : [],
  );
  const last = [...months].sort().at(-1);
  const flags: ReadingReason[] = [];
  if (issuedOn !== undefined && last !== undefined && last > issuedOn.slice(0, 7)) {
    flags.push({
      code: "ISSUED_BEFORE_LAST_MONTH",
      message: "The paper shows a month after its own date of issue",
    });
  }
  if (rates.some((rate) => !RATES.has(rate))) {
    flags.push({ code: "UNUSUAL_RATE", message: "The printed rate is none of the tax code's" });
  }
  return flags;
}

/** Whether the numbers of agent and person pass their check digits; shown, decides nothing. */
export function numberChecks(fields: Readonly<Record<string, string>>): readonly Check[] {
  return ["person.inn", "agent.inn"].flatMap((field): Check[] => {
    const number = fields[field];
    if (number === undefined) return [];
    return [
      { code: `${field}-check-digits`, result: isInn(number) ? "pass" : "fail", figures: [] },
    ];
  });
}
