/** File types that are read; fixed by the first bytes, never by a name or a claimed type. */
export type ScanType = "jpeg" | "png" | "tiff" | "pdf";

/** What a file's headers say, known before any decoder runs. */
export interface ScanFacts {
  readonly type: ScanType;
  readonly bytes: number;
  readonly pages: number;
  /** Pixels of the largest page; absent for PDF, whose pages are drawn at our own size. */
  readonly width?: number;
  readonly height?: number;
  /** PDF only: parts are encrypted; whether that needs a password shows when it is opened. */
  readonly encrypted?: boolean;
}

/** Why a file is refused before decoding: codes of the contracts. */
export type InspectionRejection =
  | "NOT_AN_IMAGE"
  | "UNSUPPORTED_TYPE"
  | "TOO_LARGE"
  | "TOO_MANY_PAGES"
  | "TOO_SMALL"
  | "ENCRYPTED"
  | "DAMAGED";

/** A file refused, with a sentence that says what to do next. */
export interface RefusedScan {
  readonly code: InspectionRejection;
  readonly message: string;
}

/** Either what the headers say, or why the file is refused. */
export type Inspection =
  | { readonly facts: ScanFacts; readonly refused?: undefined }
  | { readonly refused: RefusedScan; readonly facts?: undefined };

/** Sizes that are still accepted. */
export interface ScanLimits {
  /** JPEG and PNG, in bytes. */
  readonly imageBytes: number;
  /** PDF and TIFF, in bytes. */
  readonly documentBytes: number;
  readonly pages: number;
  /** Pixels a side. */
  readonly side: number;
  /** Pixels of the shorter side below which no paper can be read. */
  readonly leastSide: number;
}

/** What Amazon Textract accepts, so that one border holds whoever reads. */
export const SCAN_LIMITS: ScanLimits = {
  imageBytes: 10 * 1024 * 1024,
  documentBytes: 500 * 1024 * 1024,
  pages: 3_000,
  side: 10_000,
  leastSide: 200,
};
