import type { Pixels } from "../corpus/degradations/pixels.ts";

/** White kept around what was changed, in pixels. */
const MARGIN = 3;

/** A rectangle in pixels, both ends included. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A scan with the changed places of a fresh print pasted over it, as picture editors do: what is
 * pasted is clean, whatever noise lies around it.
 */
export function pasteChanges(scan: Pixels, genuine: Pixels, forged: Pixels): Pixels {
  const out = Uint8Array.from(scan.rgb);
  for (const { left, top, right, bottom } of changedAreas(genuine, forged)) {
    for (let y = top; y <= bottom; y += 1) {
      const [from, to] = [(y * scan.width + left) * 3, (y * scan.width + right + 1) * 3];
      out.set(forged.rgb.subarray(from, to), from);
    }
  }
  return { ...scan, rgb: out };
}

/** Rectangles around what differs, lines of text apart from one another. */
function changedAreas(one: Pixels, other: Pixels): Area[] {
  const areas: Area[] = [];
  for (const [top, bottom] of runs(one.height, (y) => rowDiffers(one, other, y))) {
    for (const [left, right] of runs(one.width, (x) => columnDiffers(one, other, x, top, bottom))) {
      areas.push({
        left: Math.max(0, left - MARGIN),
        top: Math.max(0, top - MARGIN),
        right: Math.min(one.width - 1, right + MARGIN),
        bottom: Math.min(one.height - 1, bottom + MARGIN),
      });
    }
  }
  return areas;
}

/** First and last of each run of positions that hold, runs joined over short gaps. */
function runs(length: number, holds: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < length; at += 1) {
    if (!holds(at)) continue;
    const last = found.at(-1);
    if (last && at - last[1] <= 2 * MARGIN) last[1] = at;
    else found.push([at, at]);
  }
  return found;
}

function rowDiffers({ width, rgb }: Pixels, other: Pixels, y: number): boolean {
  const [from, to] = [y * width * 3, (y + 1) * width * 3];
  for (let at = from; at < to; at += 3) if (rgb[at] !== other.rgb[at]) return true;
  return false;
}

function columnDiffers(
  { width, rgb }: Pixels,
  other: Pixels,
  x: number,
  top: number,
  bottom: number,
) {
  for (let y = top; y <= bottom; y += 1) {
    const at = (y * width + x) * 3;
    if (rgb[at] !== other.rgb[at]) return true;
  }
  return false;
}
