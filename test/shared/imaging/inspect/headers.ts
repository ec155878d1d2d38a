const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The first bytes of a PNG of the given size; no picture follows. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(60);
  bytes.write("\u0089PNG\r\n\u001a\n", "latin1");
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([1, 0, 0, 0, 0], 24);
  let remainder = 0xffffffff;
  for (const byte of bytes.subarray(12, 29)) {
    remainder = (CRC[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  }
  bytes.writeUInt32BE((remainder ^ 0xffffffff) >>> 0, 29);
  return new Uint8Array(bytes);
}

/** A JPEG's first bytes with a comment and a frame of the given size; no picture follows. */
export function withFrame(width: number, height: number): Uint8Array {
  const frame = [
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
  ];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xfe, 0, 6, 1, 2, 3, 4, ...frame]);
}

/** A TIFF of so many pages, each only a directory; `loop` leads the last one back to the first. */
export function tiffChain(pages: number, { loop = false } = {}): Uint8Array {
  const size = 2 + 2 * 12 + 4;
  const bytes = Buffer.alloc(8 + pages * size);
  bytes.write("II*\0", "latin1");
  bytes.writeUInt32LE(8, 4);
  for (let page = 0; page < pages; page++) {
    const at = 8 + page * size;
    bytes.writeUInt16LE(2, at);
    for (const [entry, tag] of [256, 257].entries()) {
      bytes.writeUInt16LE(tag, at + 2 + entry * 12);
      bytes.writeUInt16LE(4, at + 4 + entry * 12);
      bytes.writeUInt32LE(1, at + 6 + entry * 12);
      bytes.writeUInt32LE(600, at + 10 + entry * 12);
    }
    const last = page === pages - 1;
    bytes.writeUInt32LE(last ? (loop ? 8 : 0) : at + size, at + size - 4);
  }
  return new Uint8Array(bytes);
}
