import type { Block } from "../../shared/reading/block.ts";
import type { Trace } from "../../shared/reading/suspicion/trace.ts";
import type { Rejection } from "./read-scan.ts";
import type { WordLanguage } from "./word-language.ts";

/** A clockwise turn in degrees that sets a page upright. */
export type Turn = 0 | 90 | 180 | 270;

/** How a page lies and what it is written in, as far as that can be seen. */
export interface Orientation {
  readonly turn: Turn;
  readonly certain: boolean;
  readonly script?: string;
}

/** Running text as blocks, and the places of words that are words for certain. */
export interface Words<Box> {
  readonly blocks: readonly Block[];
  readonly plainWords: readonly Box[];
}

/** Where words stand that the reader of figures should know of. */
export interface WordsBeside<Box> {
  /** Words for certain, which are no figures. */
  readonly plainWords: readonly Box[];
  /** Months and kinds of payment that need a second opinion. */
  readonly keyWords: readonly Box[];
  /** Short numbers that the reader of figures may have missed. */
  readonly shortNumbers: readonly Box[];
}

/** A second reader that is shown each figure, and what the first read, as soon as that has found it. */
export interface SecondReader<Box> {
  readonly show: (box: Box, text: string) => void;
  readonly blocks: () => Promise<readonly Block[]>;
}

/** Figures as blocks, and how many lines of text of any kind the page holds. */
export interface Figures {
  readonly blocks: readonly Block[];
  readonly lines: number;
}

/** What was found on a page, by place. */
export interface PageContent<Box> {
  readonly figures: readonly Box[];
  readonly words: readonly Box[];
  readonly lines: number;
}

/** What reading a page needs: what a page is and how it is straightened stay outside. */
export interface PagePorts<Uploaded, Straight, Box> {
  readonly orientation: (page: Uploaded) => Promise<Orientation>;
  readonly straighten: (page: Uploaded, turn: Turn) => Straight;
  readonly words: (page: Straight, language: WordLanguage) => Promise<Words<Box>>;
  readonly figures: (
    page: Straight,
    words: Promise<WordsBeside<Box>>,
    onFigure: (box: Box, text: string) => void,
  ) => Promise<Figures>;
  readonly secondReader: (page: Straight) => SecondReader<Box>;
  /** Whether the running text has the same digits at the place of a figure. */
  readonly seenInWords: (
    page: Straight,
    words: readonly Block[],
  ) => (box: Box, text: string) => boolean;
  /** Where blocks of the upload stand on the straight page. */
  readonly place: (page: Straight, blocks: readonly Block[]) => readonly Box[];
  /** What is doubtful about the picture, or why it cannot be read. */
  readonly assess: (
    uploaded: Uploaded,
    page: Straight,
    content: PageContent<Box>,
  ) => { readonly refused?: Rejection; readonly warnings: readonly string[] };
  /** What the pixels show of a change after printing, around the figures in `blocks`. */
  readonly traces: (
    uploaded: Uploaded,
    page: Straight,
    blocks: readonly Block[],
  ) => readonly Trace[];
  readonly preview: (page: Uploaded) => Promise<Uint8Array>;
  /** Names of engines and weights for the recordings. */
  readonly models: {
    readonly figures: string;
    readonly secondFigures: string;
    readonly text: string;
    readonly words: (language: WordLanguage) => string;
  };
}
