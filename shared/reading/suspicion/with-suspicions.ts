import type { Sheet } from "../find/sheet.ts";
import { textLines } from "../find/text-lines.ts";
import type { Reading, ReadingReason } from "../reading.ts";
import type { Recording } from "../recording.ts";
import { impossibleDates } from "./dates.ts";
import { numberChecks } from "./number-checks.ts";
import { oddMonths } from "./odd-months.ts";
import { printAddsUp } from "./print-adds-up.ts";
import { printedNumbers } from "./printed-numbers.ts";
import { roundPay } from "./round-pay.ts";
import { tracesShown } from "./traces-shown.ts";

/**
 * The reading with every question that the paper itself raises, and with the check digits of its
 * numbers. A question sends the paper to a person; it never refuses it, and no figure loses its
 * standing by it.
 */
export function withSuspicions(
  reading: Reading,
  sheets: readonly Sheet[],
  recordings: readonly Recording[],
): Reading {
  const text = sheets.flatMap((sheet) => textLines(sheet).map(({ text: line }) => line)).join("\n");
  const known = new Set(reading.checks.map(({ code }) => code));
  const checks = [...reading.checks, ...numberChecks(reading.fields, text, known)];
  const pages = new Set(sheets.map(({ page }) => page));
  const traces = recordings.flatMap((recording) => recording.traces ?? []);
  const asked = [
    ...printAddsUp(reading),
    ...impossibleDates(reading, text),
    ...oddMonths(reading),
    ...roundPay(reading),
    ...printedNumbers(reading, checks, sheets),
    ...tracesShown(reading, traces, pages),
  ];
  const fresh = distinct(asked).filter(({ code }) => !hasReason(reading, code));
  if (fresh.length === 0) return { ...reading, checks };
  const status = reading.status === "read" ? "needs-review" : reading.status;
  return { ...reading, status, reasons: [...reading.reasons, ...fresh], checks };
}

function hasReason({ reasons }: Reading, code: string): boolean {
  return reasons.some((reason) => reason.code === code);
}

/** One reason a code, with all the figures it is about. */
function distinct(reasons: readonly ReadingReason[]): readonly ReadingReason[] {
  const found = new Map<string, ReadingReason>();
  for (const reason of reasons) {
    const figures = [...(found.get(reason.code)?.figures ?? []), ...(reason.figures ?? [])];
    const once = [...new Set(figures)];
    found.set(reason.code, once.length === 0 ? reason : { ...reason, figures: once });
  }
  return [...found.values()];
}
