import { readAmount } from "../numbers/printed-amount.ts";
import type { Check, Figure, Reading, ReadingReason } from "../reading.ts";
import type { ReaderName } from "../recording.ts";
import { suspicion } from "./suspicion.ts";

const QUESTIONS = {
  "rows-sum-to-total": "PRINT_DOES_NOT_ADD_UP",
  "tax-at-printed-rate": "PRINTED_TAX_DIFFERS",
} as const;

/**
 * Sums that fail although every figure in them was read alike by two unlike readers: then the
 * readers are not to blame, the print is.
 */
export function printAddsUp({ checks, figures }: Reading): readonly ReadingReason[] {
  const failed = checks.filter(({ result }) => result === "fail");
  return failed.flatMap((check) => {
    const code = questionOf(check);
    const members = figures.filter(({ id }) => check.figures.includes(id));
    const whole = members.length === check.figures.length && members.length > 0;
    return code !== undefined && whole && members.every(isReadAlike)
      ? [suspicion(code, check.figures)]
      : [];
  });
}

function questionOf({ code }: Check) {
  return code in QUESTIONS ? QUESTIONS[code as keyof typeof QUESTIONS] : undefined;
}

/** Two readers, and each says the amount that stands; a file's own text needs no second. */
function isReadAlike({ amount, readings, standing }: Figure): boolean {
  if (amount === null || standing === "repaired") return false;
  const said = readings.map(({ text }) => readAmount(text)?.minor);
  const alike = said.every((minor) => minor !== undefined && minor === said[0]);
  const readers = new Set<ReaderName>(readings.map(({ reader }) => reader));
  return alike && (readers.size > 1 || readers.has("pdf-text"));
}
