import type { EvidenceFigure } from "./evidence.ts";
import type { Money } from "./money.ts";
import { money, parseMoney, ZERO } from "./money.ts";
import type { Doubt } from "./payment.ts";

/**
 * Between which amounts a figure lies that its paper does not prove; undefined for a proven one.
 *
 * An unreadable or conflicting amount may be anything from nothing up. A repaired or unconfirmed one
 * lies between what any reader saw and what one misread first digit would make of it.
 */
export function doubtOf(figure: EvidenceFigure): Doubt | undefined {
  const amount = figure.amount === null ? undefined : parseMoney(figure.amount);
  if (amount === undefined || figure.standing === "unreadable") {
    return { code: "FIGURE_UNREADABLE", blocks: true, low: ZERO, high: null };
  }
  if (figure.standing === "conflicting") {
    return { code: "FIGURE_CONFLICTING", blocks: true, low: ZERO, high: null };
  }
  if (figure.standing === "repaired") {
    const seen = [amount, ...seenBy(figure)];
    return { code: "FIGURE_REPAIRED", blocks: false, low: least(seen), high: most(seen) };
  }
  if (figure.standing === "confirmed" && figure.derived !== true) return undefined;
  const code = figure.derived === true ? "FIGURE_DERIVED" : "FIGURE_UNCONFIRMED";
  const seen = [amount, ...seenBy(figure), ...misread(amount)];
  return { code, blocks: false, low: least(seen), high: most(seen) };
}

function seenBy({ readings }: EvidenceFigure): readonly Money[] {
  return readings.flatMap(({ text }) => printedAmount(text) ?? []);
}

/** An amount as printed: blanks between thousands, comma or dot before kopecks. */
function printedAmount(text: string): Money | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/gu, "").replace(",", ".");
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/u.exec(plain);
  if (match === null) return undefined;
  return parseMoney(`${match[1]}.${(match[2] ?? "").padEnd(2, "0")}`);
}

function misread(amount: Money): readonly Money[] {
  const digits = amount.toString();
  const rest = digits.slice(1);
  return [money(BigInt(`0${rest}`)), money(BigInt(`9${rest}`))];
}

function least(amounts: readonly Money[]): Money {
  return amounts.reduce((a, b) => (a < b ? a : b));
}

function most(amounts: readonly Money[]): Money {
  return amounts.reduce((a, b) => (a > b ? a : b));
}
