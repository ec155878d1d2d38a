/**
 * The common tongue of all readers: Amazon Textract's Block model, the part Opora uses.
 *
 * Coordinates are fractions (0–1) of the page **as uploaded** (after the EXIF turn), never of a
 * straightened copy. How the page lies in the picture stands in the PAGE block alone: its polygon
 * lists the corners of the upright page, top left first, then clockwise, so four corners give the
 * whole homography. A page photographed upside down starts at (1, 1); a corner may lie outside 0–1.
 */
export interface Block {
  readonly Id: string;
  readonly BlockType: BlockType;
  /** Page number inside the file, from 1. */
  readonly Page: number;
  readonly Text?: string;
  /** Percent, 0–100, as Textract gives it. Evidence, never a gate. */
  readonly Confidence?: number;
  readonly Geometry: Geometry;
  readonly Relationships?: readonly Relationship[];
  readonly EntityTypes?: readonly string[];
  readonly SelectionStatus?: "SELECTED" | "NOT_SELECTED";
  /** CELL and MERGED_CELL only, from 1. */
  readonly RowIndex?: number;
  readonly ColumnIndex?: number;
  readonly RowSpan?: number;
  readonly ColumnSpan?: number;
}

/** Block kinds that Opora reads; a reader may drop all others. */
export type BlockType =
  | "PAGE"
  | "LINE"
  | "WORD"
  | "TABLE"
  | "CELL"
  | "MERGED_CELL"
  | "KEY_VALUE_SET"
  | "SELECTION_ELEMENT"
  | "QUERY"
  | "QUERY_RESULT";

/** Where a block stands: its upright bounding box and its true corners, fractions of the page. */
export interface Geometry {
  readonly BoundingBox: {
    readonly Left: number;
    readonly Top: number;
    readonly Width: number;
    readonly Height: number;
  };
  /** Corners in reading order: the text's own top left first, then clockwise. */
  readonly Polygon: readonly Point[];
}

/** A point as fractions of the page's width and height. */
export interface Point {
  readonly X: number;
  readonly Y: number;
}

/** A link to other blocks: children, the value of a key, the answer of a query. */
export interface Relationship {
  readonly Type: "CHILD" | "VALUE" | "ANSWER" | "MERGED_CELL";
  readonly Ids: readonly string[];
}
