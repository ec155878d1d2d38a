import type { Decision } from "../decision.ts";
import { parseMoney } from "../money.ts";
import type { FourEyesGround } from "./case-event.ts";

/** What of an agency's settings says when two people decide. */
export interface FourEyesSettings {
  /** A confirmation within this share of the line needs a second person. */
  readonly fourEyesMargin: number;
  /** Share of decided cases that a second person reads. */
  readonly secondReadingShare: number;
}

const PARTS = 1_000_000;

/**
 * Why a decision needs a second person: every refusal, what lies close to the line on either side,
 * because there a small fault decides, and what chance has drawn. Where the distance is not known, it
 * counts as close.
 *
 * @param hash SHA-256 of the case's id, in hexadecimal.
 */
export function fourEyesGrounds(
  as: "confirm" | "refuse",
  decision: Pick<Decision, "perCapita" | "threshold" | "outcome">,
  { fourEyesMargin, secondReadingShare }: FourEyesSettings,
  hash: string,
): readonly FourEyesGround[] {
  const adverse = as === "refuse" || decision.outcome === "not-eligible";
  const near = isNearLine(decision, fourEyesMargin);
  return [
    ...(adverse ? (["refusal"] as const) : []),
    ...(near ? (["near-the-line"] as const) : []),
    ...(isInSample(hash, secondReadingShare) ? (["sample"] as const) : []),
  ];
}

/** Whether per-capita income lies within a share of the line, on either side. */
export function isNearLine(
  { perCapita, threshold }: Pick<Decision, "perCapita" | "threshold">,
  margin: number,
): boolean {
  const income = perCapita === null ? undefined : parseMoney(perCapita);
  const line = threshold === null ? undefined : parseMoney(threshold.amount);
  if (income === undefined || line === undefined) return margin > 0;
  const gap = income > line ? income - line : line - income;
  return gap * BigInt(PARTS) < line * BigInt(Math.round(margin * PARTS));
}

/**
 * Whether a case belongs to the sample that is read a second time.
 *
 * The same for everybody and for ever: it follows from the case's hash alone, so nobody can choose.
 *
 * @param hash SHA-256 of the case's id, in hexadecimal.
 */
export function isInSample(hash: string, share: number): boolean {
  const digits = 8;
  return Number.parseInt(hash.slice(0, digits), 16) / 16 ** digits < share;
}
