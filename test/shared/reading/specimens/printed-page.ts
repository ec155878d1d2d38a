import type { Block, Point } from "../../../../shared/reading/block.ts";
import type { ReaderName, Recording } from "../../../../shared/reading/recording.ts";

/** A text printed on an invented page; x and y are fractions, y is the middle of the line. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align?: "left" | "right" | "center";
  /** Name of the cell, so that a test can spoil it. */
  readonly cell?: string;
}

/** What one reader makes of a print; undefined where it sees nothing. */
export type Eye = (print: Print) => string | undefined;

/** How the page lies in the picture: maps the upright page to the upload. */
export type Lay = (point: Point) => Point;

const SIGN = 0.0085;
const HEIGHT = 0.009;

const flat: Lay = (point) => point;

/** Words as a reader of text gives them, one block a word. */
export function wordsRecording(
  pages: readonly (readonly Print[])[],
  reader: ReaderName,
  model: string,
  see: Eye = ({ text }) => text,
  lay: Lay = flat,
): Recording {
  return recording(
    reader,
    model,
    ["words"],
    pages,
    (print) => {
      const text = see(print);
      return text === undefined ? [] : wordsOf(print, text);
    },
    lay,
  );
}

/** Digit strings as a reader of figures gives them: one block for each print that is a figure. */
export function figuresRecording(
  pages: readonly (readonly Print[])[],
  reader: ReaderName,
  model: string,
  see: Eye = ({ text }) => text,
  lay: Lay = flat,
): Recording {
  return recording(
    reader,
    model,
    ["figures"],
    pages,
    (print) => {
      if (!/\d/u.test(print.text)) return [];
      if (/\p{L}/u.test(print.text)) {
        return wordsOf(print, print.text).filter(({ text }) => /^\d[\d.,]*$/u.test(text));
      }
      const text = see(print);
      const left = leftOf(print, print.text);
      return text === undefined
        ? []
        : [
            {
              text: text.replace(/[^\d.,]/gu, ""),
              left,
              right: left + print.text.length * SIGN,
              y: print.y,
            },
          ];
    },
    lay,
  );
}

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

function leftOf({ x, align = "left" }: Print, text: string): number {
  const width = text.length * SIGN;
  if (align === "left") return x;
  return align === "right" ? x - width : x - width / 2;
}

function wordsOf(print: Print, text: string): readonly Piece[] {
  const start = leftOf(print, text);
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    left: start + match.index * SIGN,
    right: start + (match.index + match[0].length) * SIGN,
    y: print.y,
  }));
}

function recording(
  reader: ReaderName,
  model: string,
  covers: Recording["covers"],
  pages: readonly (readonly Print[])[],
  pieces: (print: Print) => readonly Piece[],
  lay: Lay,
): Recording {
  const blocks = pages.flatMap((prints, index) => [
    block("PAGE", index + 1, `${index}`, { left: 0, right: 1, top: 0, bottom: 1 }, lay),
    ...prints.flatMap(pieces).map((piece, order) => ({
      ...block(
        "WORD",
        index + 1,
        `${index}-${order}`,
        { ...piece, top: piece.y - HEIGHT / 2, bottom: piece.y + HEIGHT / 2 },
        lay,
      ),
      Text: piece.text,
      Confidence: 95,
    })),
  ]);
  return {
    schema: "opora.recording/1",
    reader,
    model,
    covers,
    sha256: "0".repeat(64),
    pages: pages.length,
    outcome: "complete",
    warnings: [],
    blocks,
  };
}

function block(
  BlockType: "PAGE" | "WORD",
  Page: number,
  id: string,
  box: { left: number; right: number; top: number; bottom: number },
  lay: Lay,
): Block {
  const Polygon = [
    { X: box.left, Y: box.top },
    { X: box.right, Y: box.top },
    { X: box.right, Y: box.bottom },
    { X: box.left, Y: box.bottom },
  ].map(lay);
  const xs = Polygon.map(({ X }) => X);
  const ys = Polygon.map(({ Y }) => Y);
  const Left = Math.min(...xs);
  const Top = Math.min(...ys);
  return {
    Id: `${BlockType}-${id}`,
    BlockType,
    Page,
    Geometry: {
      BoundingBox: { Left, Top, Width: Math.max(...xs) - Left, Height: Math.max(...ys) - Top },
      Polygon,
    },
  };
}
