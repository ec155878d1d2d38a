import type { CalendarDate } from "./calendar.ts";

/** How well a figure or a rule of law is known, best first. */
export const CONFIDENCES = [
  "sourced",
  "derived",
  "memory-high",
  "memory-medium",
  "memory-low",
] as const;

/** How well a figure or a rule of law is known. */
export type Confidence = (typeof CONFIDENCES)[number];

/** One value of the law: from when, until when, since when it could be known, and by what act. */
export interface ParameterValue {
  /** Decimal text; null where the law holds a figure that nobody has found yet. */
  readonly value: string | null;
  readonly validFrom: CalendarDate;
  /** The last day in force; absent while it is in force. */
  readonly validTo?: CalendarDate | undefined;
  /** The date of the act, or the first day in force where the act's date is not known. */
  readonly knownFrom: CalendarDate;
  /** The last day on which it was expected to hold; only for a figure replaced before it applied. */
  readonly knownTo?: CalendarDate | undefined;
  readonly act?: string | undefined;
  /** Public address, or `none`. */
  readonly source: string;
  readonly confidence: Confidence;
  /** How a derived figure follows from others. */
  readonly derivation?: string | undefined;
}

/** One quantity of the law in one place, with all its values in time. */
export interface Parameter {
  readonly parameter: string;
  readonly jurisdiction: string;
  readonly unit: string;
  readonly values: readonly ParameterValue[];
}

/** A value together with what it is a value of. */
export interface FigureOfLaw extends ParameterValue {
  readonly parameter: string;
  readonly jurisdiction: string;
  readonly unit: string;
  readonly value: string;
}

/** The less certain of two confidences. */
export function leastCertain(left: Confidence, right: Confidence): Confidence {
  return CONFIDENCES.indexOf(left) >= CONFIDENCES.indexOf(right) ? left : right;
}

/** Whether a figure rests on memory or on arithmetic, so that a person must see it. */
export function isUncertain(confidence: Confidence): boolean {
  return confidence !== "sourced";
}

/** Where a figure can be looked up: its act, else its address, else how it was derived. */
export function citesOf({ act, source, derivation }: ParameterValue): readonly string[] {
  return [act, source === "none" ? undefined : source, derivation].filter(
    (text): text is string => text !== undefined,
  );
}
