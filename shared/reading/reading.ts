import type { ReaderName } from "./recording.ts";

/** What was found on one document: the shape `opora.reading/1` of the contracts. */
export interface Reading {
  readonly schema: "opora.reading/1";
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
  /** A form's name such as `ru.ndfl-1175018`, or `unknown`. */
  readonly form: string;
  readonly status: "read" | "needs-review" | "rejected";
  /** Empty only when status is `read`. */
  readonly reasons: readonly ReadingReason[];
  readonly fields: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
  /** Present only when the file holds several papers. */
  readonly parts?: readonly Reading[];
}

/** Why a reading is not simply `read`, with a stable code and a sentence for people. */
export interface ReadingReason {
  readonly code: string;
  readonly message: string;
  readonly figures?: readonly string[];
}

/** How far a figure is proven; `shared/reading/standing.ts` says which applies. */
export type Standing = "confirmed" | "repaired" | "unconfirmed" | "conflicting" | "unreadable";

/** One amount read, with the place it stands in and what every reader saw there. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM`. */
  readonly month?: string;
  readonly code?: string;
  /** Tax rate in percent as printed, only where the paper prints figures per rate. */
  readonly rate?: string;
  /** Decimal string with two places; null when it cannot be read, never 0. */
  readonly amount: string | null;
  readonly currency: string;
  readonly basis: "gross" | "net" | "unknown";
  readonly standing: Standing;
  /** True for a figure computed from another one on the paper. */
  readonly derived?: boolean;
  readonly page: number;
  /** Left, top, width, height as fractions of the page as uploaded. */
  readonly box: readonly [number, number, number, number];
  readonly readings: readonly FigureReading[];
}

/** What one reader saw where the figure stands; confidence is 0–1. */
export interface FigureReading {
  readonly reader: ReaderName;
  readonly text: string;
  readonly confidence: number;
}

/** One identity or format rule of the paper, applied. */
export interface Check {
  readonly code: string;
  readonly result: "pass" | "fail" | "not-evaluated";
  readonly figures: readonly string[];
}

/** Why a file is no reading at all: the closed list of the contracts. */
export type RejectionCode =
  | "NOT_AN_IMAGE"
  | "UNSUPPORTED_TYPE"
  | "TOO_LARGE"
  | "TOO_MANY_PAGES"
  | "ENCRYPTED"
  | "DAMAGED"
  | "TOO_SMALL"
  | "EMPTY_PAGE"
  | "UNKNOWN_FORM"
  | "NO_FIGURES"
  | "TIME_LIMIT"
  | "MEMORY_LIMIT";
