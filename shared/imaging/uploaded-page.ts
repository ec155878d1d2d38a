/** A page as it lies in the file, after the EXIF turn, in colour. */
export interface UploadedPage {
  /** From 1. */
  readonly number: number;
  /** Red, green, blue, row by row. */
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Longest side worked with, in pixels: A4 at 300 dpi; finer scans are reduced while decoding. */
export const WORKING_SIDE_PIXELS = 3_600;
