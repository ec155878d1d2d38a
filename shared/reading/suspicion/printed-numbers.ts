import type { Sheet } from "../find/sheet.ts";
import type { Check, Reading, ReadingReason } from "../reading.ts";
import { suspicion } from "./suspicion.ts";

/**
 * A number with wrong check digits that two unlike readers read alike: then it is printed so. One
 * reader's word is more often a slip of the reader.
 */
export function printedNumbers(
  { fields }: Reading,
  checks: readonly Check[],
  sheets: readonly Sheet[],
): readonly ReadingReason[] {
  const failed = checks.flatMap(({ code, result }) => {
    const number = fields[code.replace("-check-digits", "")]?.replace(/\D/gu, "") ?? "";
    return result === "fail" && number !== "" ? [number] : [];
  });
  return failed.some((number) => familiesReading(number, sheets) > 1)
    ? [suspicion("NUMBER_CHECK_FAILS")]
    : [];
}

function familiesReading(number: string, sheets: readonly Sheet[]): number {
  const spots = sheets.flatMap(({ words, places }) => [
    ...words,
    ...places.flatMap(({ seen }) => seen),
  ]);
  const families = spots.flatMap(({ text, family }) =>
    text.replace(/\D/gu, "") === number ? [family] : [],
  );
  return families.includes("pdf-text") ? 2 : new Set(families).size;
}
