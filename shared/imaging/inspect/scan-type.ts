import type { ScanType } from "./scan-facts.ts";

/** First bytes of the types that are read. */
const READ: readonly (readonly [ScanType, readonly number[]])[] = [
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** First bytes of pictures and documents that people send and that are not read. */
const NOT_READ: readonly (readonly [offset: number, text: string])[] = [
  [0, "GIF8"],
  [0, "BM"],
  [8, "WEBP"],
  [4, "ftyp"],
  [0, "PK\u0003\u0004"],
  [0, "\u00d0\u00cf\u0011\u00e0"],
  [0, "II+\u0000"],
  [0, "MM\u0000+"],
  [0, "{\\rtf"],
  [0, "<svg"],
  [0, "<?xml"],
  [0, "8BPS"],
  [0, "\u0000\u0000\u0000\fjP"],
  [0, "AT&TFORM"],
];

/** Brands of pictures that are compressed as HEVC, behind the box type at byte 4. */
const HEIC_BRANDS = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

/**
 * What a file is by its first bytes, by our own list: a decoder that guesses can be led to another.
 *
 * @returns `heic` for the pictures of iPhones and `unsupported` for another known type, both not
 * read; `undefined` for anything else.
 */
export function scanType(bytes: Uint8Array): ScanType | "heic" | "unsupported" | undefined {
  const found = READ.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (found) return found[0];
  const stands = (offset: number, text: string) =>
    [...text].every((sign, i) => bytes[offset + i] === sign.charCodeAt(0));
  if (HEIC_BRANDS.some((brand) => stands(4, `ftyp${brand}`))) return "heic";
  const known = NOT_READ.some(([offset, text]) => stands(offset, text));
  return known ? "unsupported" : undefined;
}
