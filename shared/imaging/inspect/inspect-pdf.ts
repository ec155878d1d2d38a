import { constants, inflateSync } from "node:zlib";
import { refuse } from "./refuse.ts";
import type { Inspection, ScanLimits } from "./scan-facts.ts";

/** What one stream may unpack to, in bytes: a page of A4 at 600 dpi in colour. */
const LARGEST_STREAM_BYTES = 128 * 1024 * 1024;

/** Deflate never packs tighter than this, so shorter streams need no look. */
const TIGHTEST_PACKING = 1_032;

/** Pixels that one picture inside a page may hold. */
const LARGEST_PICTURE_PIXELS = 200_000_000;

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
  for (const stream of streamsOf(text, bytes)) {
    if (isHugePicture(stream) || isBomb(stream)) return refuse("TOO_LARGE");
  }
  const encrypted = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text);
  return { facts: { type: "pdf", bytes: bytes.length, pages, encrypted } };
}

/** The larger of the pages that lie open and the count that a page tree claims. */
function countPages(text: string): number {
  const open = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  let claimed = 0;
  for (const [tree] of text.matchAll(
    /<<(?:[^<>]|<[^<]|>(?!>)){0,2000}\/Type\s*\/Pages\b[^>]{0,2000}/g,
  )) {
    claimed = Math.max(claimed, Number(/\/Count\s+(\d{1,9})/.exec(tree)?.[1] ?? 0));
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
    const dictionary = text.slice(Math.max(0, text.lastIndexOf("obj", keyword)), keyword);
    yield { dictionary, packed: bytes.subarray(start, stop) };
    from = stop;
  }
}

function isHugePicture({ dictionary }: PdfStream): boolean {
  const width = Number(/\/Width\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  const height = Number(/\/Height\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  return width * height > LARGEST_PICTURE_PIXELS;
}

/** Unpacks as often as the stream says it was packed, and no further than the limit. */
function isBomb({ dictionary, packed }: PdfStream): boolean {
  const layers = dictionary.match(/\/Fl(?:ate)?(?:Decode)?\b/g)?.length ?? 0;
  if (layers === 0) return false;
  if (layers === 1 && packed.length * TIGHTEST_PACKING < LARGEST_STREAM_BYTES) return false;
  let unpacked = packed;
  for (let layer = 0; layer < layers; layer++) {
    const next = unpack(unpacked);
    if (next === "too-large") return true;
    if (next === "damaged") return false;
    unpacked = next;
  }
  return false;
}

/** A damaged stream is left to the decoder, which meets the same bytes. */
function unpack(packed: Uint8Array): Uint8Array | "too-large" | "damaged" {
  try {
    return inflateSync(packed, {
      maxOutputLength: LARGEST_STREAM_BYTES,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    const isFull = error instanceof RangeError && "code" in error;
    return isFull && error.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged";
  }
}
