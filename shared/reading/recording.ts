import type { Block } from "./block.ts";
import type { Trace } from "./suspicion/trace.ts";

/** Who reads. Two readers are unlike when they share neither engine nor weights. */
export type ReaderName = "textract" | "pp-ocr" | "tesseract" | "pdf-text";

/** What a reader's words may be used for: running text, figures, or both. */
export type Coverage = "words" | "figures";

/**
 * What one reader saw on one file, as kept in S3 under `readings/{sha256}/{source}.json`.
 *
 * A recording is never a judgement: it lists blocks. One engine may leave two recordings, one of
 * words and one of figures, when it read the page twice in different settings.
 */
export interface Recording {
  readonly schema: "opora.recording/1";
  readonly reader: ReaderName;
  /**
   * Engine and weights with versions, such as `ppocr-v4@1.4.2`. The part before `@` names the
   * engine family: recordings of one family never count as two unlike readers.
   */
  readonly model: string;
  readonly covers: readonly Coverage[];
  /** SHA-256 of the uploaded file, in hexadecimal. */
  readonly sha256: string;
  /** Pages in the file, whether or not this reader read them all. */
  readonly pages: number;
  /** `partial`: some pages are missing or doubtful, named in `warnings`. `failed`: no blocks. */
  readonly outcome: "complete" | "partial" | "failed";
  readonly warnings: readonly RecordingWarning[];
  /** What the file itself shows of a change after printing, where that was looked for. */
  readonly traces?: readonly Trace[];
  readonly blocks: readonly Block[];
}

/** Something a person should know about how a page was read. */
export interface RecordingWarning {
  /** Such as `PAGE_NOT_READ`, `DIGITS_TOO_SMALL`, `BLURRED`, or Textract's own code. */
  readonly code: string;
  readonly pages: readonly number[];
}

/** Where recordings come from: one stored object per source holds all its recordings. */
export type RecordingSource = "textract" | "local" | "pdf-text";
