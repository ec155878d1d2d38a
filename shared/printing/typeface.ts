import { type FontTables, trueTypeFile, woffTables } from "./woff.ts";

/** A font as far as lines are set and a PDF embeds it. Lengths are in thousandths of the size. */
export interface Font {
  readonly name: string;
  /** The glyph of a character; undefined where the font has none. */
  readonly glyphOf: (codePoint: number) => number | undefined;
  readonly widthOf: (glyph: number) => number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** As a TrueType file. */
  readonly file: Buffer;
}

const THOUSAND = 1000;

/**
 * Reads a font.
 *
 * @param name Under which a PDF embeds it.
 * @throws {RangeError} If it is no font, or lacks a table that setting text needs.
 */
export function openFont(name: string, packed: Buffer): Font {
  const tables = woffTables(packed);
  const head = tableOf(tables, "head");
  const hhea = tableOf(tables, "hhea");
  const hmtx = tableOf(tables, "hmtx");
  const scale = THOUSAND / head.readUInt16BE(18);
  const scaled = (units: number) => Math.round(units * scale);
  const widths = hhea.readUInt16BE(34);
  const [left, bottom, right, top] = [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at)));
  return {
    name,
    glyphOf: glyphsOf(tableOf(tables, "cmap")),
    widthOf: (glyph) => scaled(hmtx.readUInt16BE(Math.min(glyph, widths - 1) * 4)),
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
    box: [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0],
    file: trueTypeFile(tables),
  };
}

function tableOf(tables: FontTables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new RangeError(`Cannot read a font: expected its table "${tag}"`);
  return found;
}

/** A stretch of characters of which each glyph is told in one way. */
interface Segment {
  readonly first: number;
  readonly last: number;
  readonly glyphOf: (codePoint: number) => number;
}

/** The characters of a font by segments (format 4 of its table `cmap`). */
function glyphsOf(cmap: Buffer): Font["glyphOf"] {
  const count = cmap.readUInt16BE(2);
  const offsets = Array.from({ length: count }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4));
  const offset = offsets.find((one) => cmap.readUInt16BE(one) === 4);
  if (offset === undefined) throw new RangeError("Cannot read a font: expected segments in cmap");
  const segments = segmentsOf(cmap.subarray(offset));
  return (codePoint) => {
    const segment = segments.find(({ last }) => codePoint <= last);
    if (segment === undefined || codePoint < segment.first) return undefined;
    const glyph = segment.glyphOf(codePoint);
    return glyph === 0 ? undefined : glyph;
  };
}

const GLYPHS = 65_536;

/** Four arrays stand one behind the other: last characters, first ones, differences, places of lists. */
function segmentsOf(table: Buffer): readonly Segment[] {
  const bytes = table.readUInt16BE(6);
  return Array.from({ length: bytes / 2 }, (_, segment) => {
    const placeIn = (array: number) => 14 + array * bytes + (array > 0 ? 2 : 0) + segment * 2;
    const [last = 0, first = 0, delta = 0, list = 0] = [0, 1, 2, 3].map((array) =>
      table.readUInt16BE(placeIn(array)),
    );
    const glyphOf = (codePoint: number) => {
      if (list === 0) return (codePoint + delta) % GLYPHS;
      const listed = table.readUInt16BE(placeIn(3) + list + 2 * (codePoint - first));
      return listed === 0 ? 0 : (listed + delta) % GLYPHS;
    };
    return { first, last, glyphOf };
  });
}
