import { constants, inflateSync } from "node:zlib";
import { refuse } from "./refuse.ts";
import type { Inspection, ScanLimits } from "./scan-facts.ts";

/** What one stream may unpack to, in bytes: a page of A4 at 600 dpi in colour. */
const LARGEST_STREAM_BYTES = 128 * 1024 * 1024;

/** Deflate never packs tighter than this, so shorter streams need no look. */
const TIGHTEST_PACKING = 1_032;

/** Pixels that one picture inside a page may hold. */
const LARGEST_PICTURE_PIXELS = 200_000_000;

/** Steps in which a stream is unpacked, so that one that is damaged soon costs little. */
const STEPS_BYTES = [1 << 20, 16 << 20, LARGEST_STREAM_BYTES] as const;

/** What all streams together may unpack to: beyond that a file only costs time. */
const LARGEST_FILE_BYTES = 1_500 * 1024 * 1024;

/** How far around a keyword its dictionary is looked for, and how many page trees are looked at. */
const NEAR_BYTES = 4_000;
const MOST_TREES = 1_000;

/** A stream with the dictionary before it. */
interface PdfStream {
  readonly dictionary: string;
  readonly packed: Uint8Array;
}

/**
 * What a PDF says of itself in plain objects: encryption, pages, and whether any stream or picture
 * would unpack to more than a page can need.
 *
 * Pages that lie in packed objects are counted when the file is opened; this is a floor.
 */
export function inspectPdf(bytes: Uint8Array, limits: ScanLimits): Inspection {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const pages = countPages(text);
  if (pages > limits.pages) return refuse("TOO_MANY_PAGES");
  let total = 0;
  for (const stream of streamsOf(text, bytes)) {
    total += unpackedBytes(stream);
    if (isHugePicture(stream) || total > LARGEST_FILE_BYTES) return refuse("TOO_LARGE");
  }
  const encrypted = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text);
  return { facts: { type: "pdf", bytes: bytes.length, pages, encrypted } };
}

/** The larger of the pages that lie open and the count that a page tree claims. */
function countPages(text: string): number {
  const open = text.match(/\/Type\s?\/Page(?![a-zA-Z])/g)?.length ?? 0;
  let claimed = 0;
  let trees = 0;
  for (const { index } of text.matchAll(/\/Type\s?\/Pages/g)) {
    if (++trees > MOST_TREES) break;
    const near = text.slice(Math.max(0, index - NEAR_BYTES), index + NEAR_BYTES);
    claimed = Math.max(claimed, Number(/\/Count (\d{1,9})/.exec(near)?.[1] ?? 0));
  }
  return Math.max(1, open, claimed);
}

function* streamsOf(text: string, bytes: Uint8Array): Generator<PdfStream> {
  let from = 0;
  for (;;) {
    const keyword = text.indexOf("stream", from);
    if (keyword < 0) return;
    from = keyword + "stream".length;
    if (text.startsWith("end", keyword - 3)) continue;
    const start = text.startsWith("\r\n", from) ? from + 2 : from + 1;
    const end = text.indexOf("endstream", start);
    const stop = end < 0 ? text.length : end;
    const before = text.slice(Math.max(0, keyword - NEAR_BYTES), keyword);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf("obj")));
    yield { dictionary, packed: bytes.subarray(start, stop) };
    from = stop;
  }
}

function isHugePicture({ dictionary }: PdfStream): boolean {
  const width = Number(/\/Width\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  const height = Number(/\/Height\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  return width * height > LARGEST_PICTURE_PIXELS;
}

/**
 * What unpacking a stream comes to in bytes, unpacked as often as it says it was packed: endless beyond
 * the limit of one stream, 0 where it cannot come near it, and where it is damaged what was unpacked in
 * vain, for that costs the same time.
 */
function unpackedBytes({ dictionary, packed }: PdfStream): number {
  const layers = dictionary.match(/\/Fl(?:ate)?(?:Decode)?\b/g)?.length ?? 0;
  if (layers === 0) return 0;
  if (layers === 1 && packed.length * TIGHTEST_PACKING < LARGEST_STREAM_BYTES) return 0;
  let unpacked = packed;
  let spent = 0;
  for (let layer = 0; layer < layers; layer++) {
    const next = unpack(unpacked);
    if (next === "too-large") return Number.POSITIVE_INFINITY;
    if ("inVain" in next) return spent + next.inVain;
    unpacked = next;
    spent += next.length;
  }
  return spent;
}

/** A damaged stream is left to the decoder, which meets the same bytes. */
function unpack(packed: Uint8Array): Uint8Array | "too-large" | { readonly inVain: number } {
  for (const maxOutputLength of STEPS_BYTES) {
    try {
      return inflateSync(packed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      const isFull = error instanceof RangeError && "code" in error;
      if (!isFull || error.code !== "ERR_BUFFER_TOO_LARGE") return { inVain: maxOutputLength };
    }
  }
  return "too-large";
}
