import type { Worker } from "tesseract.js";
import type { GrayImage } from "../../imaging/gray-image.ts";
import type { QuarterTurn } from "../../imaging/quarter-turn.ts";
import { resize } from "../../imaging/resize.ts";
import { toPng } from "../../imaging/to-png.ts";

/** How a page lies, and in which script it is written. */
export interface Orientation {
  /** The clockwise turn that sets the page upright. */
  readonly turn: QuarterTurn;
  /** Whether the engine is sure enough of the turn to act on it. */
  readonly certain: boolean;
  /** Such as `Cyrillic` or `Latin`; absent if there is too little text. */
  readonly script?: string;
}

/** The engine's own measure from which its turn was right on every page measured. */
const CERTAIN = 1;

/** Longest side of the picture looked at: more takes longer and tells no more. */
const LONGEST_PIXELS = 2_000;

/** The longer side of a sheet of A4, in inches: what is scanned is seldom of another size. */
const LONGEST_INCHES = 11.7;

/** The engine believes no lower resolution. */
const LEAST_DPI = 72;

/** Finds how a page lies; too little text leaves it as it is, uncertain. */
export async function detectOrientation(worker: Worker, image: GrayImage): Promise<Orientation> {
  try {
    const scale = Math.min(1, LONGEST_PIXELS / Math.max(image.width, image.height));
    const size = {
      width: Math.max(1, Math.round(image.width * scale)),
      height: Math.max(1, Math.round(image.height * scale)),
    };
    const longest = Math.max(size.width, size.height);
    const dpi = Math.max(LEAST_DPI, Math.round(longest / LONGEST_INCHES));
    const { data } = await worker.detect(await toPng(await resize(image, size), dpi));
    return {
      turn: quarterTurn(data.orientation_degrees ?? 0),
      certain: (data.orientation_confidence ?? 0) > CERTAIN,
      ...(data.script === null ? {} : { script: data.script }),
    };
  } catch {
    return { turn: 0, certain: false };
  }
}

function quarterTurn(degrees: number): QuarterTurn {
  const turn = (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}
