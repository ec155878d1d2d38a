import { inflateRawSync } from "node:zlib";

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const LEAST_END = 22;
const DEFLATED = 8;
/** A sheet of 100 000 contracts has some fifty megabytes of text. */
const MOST_TEXT = 512 << 20;

/**
 * One part of a ZIP archive as text, by its directory at the end; undefined where it has none of this
 * name, or what it holds cannot be unpacked.
 */
export function zipPart(archive: Uint8Array, name: string): string | undefined {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count && at + 46 <= end; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const [long, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const named = bytes.toString("utf8", at + 46, at + 46 + (long ?? 0));
    if (named === name) return unpacked(bytes, at);
    at += 46 + (long ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return undefined;
}

/** Where the directory's end stands; behind it there is at most a comment. */
function endOf(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - LEAST_END - 0xff_ff);
  for (let at = bytes.length - LEAST_END; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return undefined;
}

function unpacked(bytes: Buffer, entry: number): string | undefined {
  const size = bytes.readUInt32LE(entry + 20);
  const place = bytes.readUInt32LE(entry + 42);
  if (place + 30 > bytes.length) return undefined;
  const start = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
  const packed = bytes.subarray(start, start + size);
  if (bytes.readUInt16LE(entry + 10) !== DEFLATED) return packed.toString("utf8");
  return inflateRawSync(packed, { maxOutputLength: MOST_TEXT }).toString("utf8");
}
