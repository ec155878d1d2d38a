import type { ReaderName } from "../recording.ts";
import type { Box } from "./box.ts";

/** A word or digit string that one reader saw, laid on the straight page. */
export interface Spot {
  readonly text: string;
  /** On the straight page. */
  readonly box: Box;
  /** On the page as uploaded: what a figure reports. */
  readonly uploaded: Box;
  readonly page: number;
  /** 0–1; evidence, never a gate. */
  readonly confidence: number;
  readonly reader: ReaderName;
  /** Engine family: spots of one family never count as two opinions. */
  readonly family: string;
  /** Index of the recording, so that several runs of one engine stay apart. */
  readonly recording: number;
  /** True when the recording covers running text. */
  readonly isWord: boolean;
}

/** One page laid straight, with what every reader saw on it. */
export interface StraightPage {
  readonly number: number;
  readonly spots: readonly Spot[];
  /** Rulings' cells in table order where a reader found them. */
  readonly cells: readonly Box[];
}
