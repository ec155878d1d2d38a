import type { Truth } from "../../shared/contracts/truth.ts";
import type { FontFamily } from "./rendering/fonts.ts";

/** A paper before it is printed: what it shows and what it truly says. */
export interface Paper {
  /** The inside of each sheet, as HTML. */
  readonly sheets: readonly string[];
  readonly css: string;
  readonly family: FontFamily;
  /** Whether sheets lie on their long side. */
  readonly landscape?: boolean;
  readonly truth: Truth;
}

/** What lies on top of a paper or takes from its print, chosen by a degradation. */
export interface Treatment {
  /** A stamp and a signature over the figures, in ink or as a grey copy. */
  readonly stamp?: "blue" | "grey";
  /** Rulings so pale that a scanner loses them, dotted ones, or none. */
  readonly rulings?: "faint" | "dotted" | "none";
}

/** The sheets of a paper as a scanner or camera would start from, or as a printed file. */
export interface Press {
  /** One PNG a sheet at the given resolution. */
  readonly photograph: (paper: Paper, dpi: number, treatment?: Treatment) => Promise<Buffer[]>;
  /** The paper as a born-digital PDF. */
  readonly printPdf: (paper: Paper) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}
