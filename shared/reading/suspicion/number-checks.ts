import { isBin, isIin, isInn, isOgrn, isSnils } from "../../domain/check-digits.ts";
import type { Check } from "../reading.ts";

const CHECKS: Readonly<Record<string, (digits: string) => boolean>> = {
  "person.inn": isInn,
  "agent.inn": isInn,
  "person.snils": isSnils,
  "person.iin": isIin,
  "agent.bin": isBin,
};

const OGRN = /ОГРН(?:ИП)?\D{0,4}(\d{15}|\d{13})(?!\d)/giu;

/**
 * Whether the numbers of a paper pass their check digits: those of its fields, and state
 * registration numbers (ОГРН, ОГРНИП) in its text.
 *
 * @param known Codes of checks that the form itself has made.
 */
export function numberChecks(
  fields: Readonly<Record<string, string>>,
  text: string,
  known: ReadonlySet<string>,
): readonly Check[] {
  const own = Object.entries(CHECKS).flatMap(([field, passes]): Check[] => {
    const number = fields[field]?.replace(/\D/gu, "") ?? "";
    const code = `${field}-check-digits`;
    return number === "" || known.has(code) ? [] : [checkOf(code, passes(number))];
  });
  const registered = [...text.matchAll(OGRN)].map(([, number = ""]) => isOgrn(number));
  return registered.length === 0
    ? own
    : [...own, checkOf("agent.ogrn-check-digits", registered.every(Boolean))];
}

function checkOf(code: string, passed: boolean): Check {
  return { code, result: passed ? "pass" : "fail", figures: [] };
}
