import { refuse } from "./refuse.ts";
import type { Inspection } from "./scan-facts.ts";

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder >>> 0;
});

/** Where the header chunk's parts stand: its length, name, fields, checksum. */
const HEADER = { at: 8, nameAt: 12, widthAt: 16, heightAt: 20, checksumAt: 29, end: 33 };

/** Reads a PNG's size from its first chunk, whose checksum must hold. */
export function inspectPng(bytes: Uint8Array): Inspection {
  if (bytes.length < HEADER.end) return refuse("DAMAGED");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = view.getUint32(HEADER.at) === 13 && view.getUint32(HEADER.nameAt) === 0x49484452;
  const checksum = crc32(bytes.subarray(HEADER.nameAt, HEADER.checksumAt));
  if (!isHeader || checksum !== view.getUint32(HEADER.checksumAt)) return refuse("DAMAGED");
  return {
    facts: {
      type: "png",
      bytes: bytes.length,
      pages: 1,
      width: view.getUint32(HEADER.widthAt),
      height: view.getUint32(HEADER.heightAt),
    },
  };
}

function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder = (CRC_TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
