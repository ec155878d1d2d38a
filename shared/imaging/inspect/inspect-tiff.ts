import { refuse } from "./refuse.ts";
import type { Inspection, ScanLimits } from "./scan-facts.ts";

/** Tags of a TIFF directory that are looked at. */
const TAG = { width: 256, height: 257 };

/** One page's entry in the chain of directories. */
interface Directory {
  readonly width: number;
  readonly height: number;
  readonly next: number;
}

/**
 * Walks a TIFF's directories for the number of pages and the largest of them.
 *
 * A chain that returns to a directory it has passed is refused: decoders have looped on it for ever.
 */
export function inspectTiff(bytes: Uint8Array, limits: ScanLimits): Inspection {
  if (bytes.length < 8) return refuse("DAMAGED");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = bytes[0] === 0x49;
  const passed = new Set<number>();
  let largest = { width: 0, height: 0 };
  let at = view.getUint32(4, littleEndian);
  while (at !== 0) {
    if (passed.has(at)) return refuse("DAMAGED");
    passed.add(at);
    if (passed.size > limits.pages) return refuse("TOO_MANY_PAGES");
    const directory = readDirectory(view, at, littleEndian);
    if (!directory) return refuse("DAMAGED");
    largest = {
      width: Math.max(largest.width, directory.width),
      height: Math.max(largest.height, directory.height),
    };
    at = directory.next;
  }
  return { facts: { type: "tiff", bytes: bytes.length, pages: passed.size, ...largest } };
}

function readDirectory(view: DataView, at: number, littleEndian: boolean): Directory | undefined {
  if (at + 2 > view.byteLength) return undefined;
  const entries = view.getUint16(at, littleEndian);
  const end = at + 2 + entries * 12;
  if (entries === 0 || end + 4 > view.byteLength) return undefined;
  let width = 0;
  let height = 0;
  for (let entry = at + 2; entry < end; entry += 12) {
    const tag = view.getUint16(entry, littleEndian);
    if (tag === TAG.width) width = readNumber(view, entry, littleEndian);
    if (tag === TAG.height) height = readNumber(view, entry, littleEndian);
  }
  if (width === 0 || height === 0) return undefined;
  return { width, height, next: view.getUint32(end, littleEndian) };
}

/** A number that stands in the entry itself: 16 or 32 bits wide, by its type. */
function readNumber(view: DataView, entry: number, littleEndian: boolean): number {
  const type = view.getUint16(entry + 2, littleEndian);
  if (type === 3) return view.getUint16(entry + 8, littleEndian);
  return type === 4 ? view.getUint32(entry + 8, littleEndian) : 0;
}
