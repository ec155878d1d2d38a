import { inflateSync } from "node:zlib";

/** The tables of a TrueType font, by tag. */
export type FontTables = ReadonlyMap<string, Buffer>;

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
const TRUE_TYPE = 0x00010000;

/**
 * The tables of a font packed as WOFF (W3C Recommendation of 2012).
 *
 * @throws {RangeError} If the bytes are no such font, or its outlines are not TrueType.
 */
export function woffTables(packed: Buffer): FontTables {
  if (packed.toString("latin1", 0, 4) !== "wOFF" || packed.readUInt32BE(4) !== TRUE_TYPE) {
    throw new RangeError("Cannot read a font: expected TrueType outlines packed as WOFF");
  }
  const count = packed.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, at) => HEADER_BYTES + at * ENTRY_BYTES);
  return new Map(
    entries.map((entry) => {
      const tag = packed.toString("latin1", entry, entry + 4);
      const [offset, stored, whole] = [4, 8, 12].map((at) => packed.readUInt32BE(entry + at));
      const bytes = packed.subarray(offset, (offset ?? 0) + (stored ?? 0));
      return [tag, stored === whole ? bytes : inflateSync(bytes)];
    }),
  );
}

/** The tables that a PDF needs of an embedded font. */
const EMBEDDED = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

/** The font as a TrueType file again, without what only a screen needs. */
export function trueTypeFile(tables: FontTables): Buffer {
  const kept = EMBEDDED.flatMap((tag) => {
    const bytes = tables.get(tag);
    return bytes === undefined ? [] : [{ tag, bytes }];
  });
  const power = Math.floor(Math.log2(kept.length));
  const head = Buffer.alloc(12 + kept.length * 16);
  head.writeUInt32BE(TRUE_TYPE, 0);
  head.writeUInt16BE(kept.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(kept.length * 16 - 16 * 2 ** power, 10);
  let offset = head.length;
  const padded = kept.map(({ tag, bytes }, at) => {
    const entry = 12 + at * 16;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(checksum(bytes), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    offset += whole.length;
    return whole;
  });
  return Buffer.concat([head, ...padded]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word = Buffer.alloc(4);
    bytes.copy(word, 0, at, at + 4);
    sum = (sum + word.readUInt32BE(0)) % 2 ** 32;
  }
  return sum;
}
