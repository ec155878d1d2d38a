import { type PdfFile, pdfText, type Reference } from "./pdf-file.ts";
import type { Run } from "./set-text.ts";
import type { Font } from "./typeface.ts";

/** Fonts as they are used: each under a short name, with the glyphs that text needs of it. */
export interface UsedFonts {
  /** Shows a run, at the place where the text is. */
  readonly show: (run: Run, size: number) => string;
  /** Embeds what was used; comes back as the dictionary of the fonts of every page. */
  readonly embed: (file: PdfFile) => string;
}

const HEX_DIGITS = 4;
const hex = (number: number) => number.toString(16).toUpperCase().padStart(HEX_DIGITS, "0");

/** Begins without any font. */
export function usedFonts(): UsedFonts {
  const used = new Map<Font, Map<number, string>>();
  const nameOf = (font: Font) => `F${[...used.keys()].indexOf(font) + 1}`;
  return {
    show: ({ font, glyphs }, size) => {
      const known = used.get(font) ?? new Map<number, string>();
      used.set(font, known);
      for (const { glyph, character } of glyphs) known.set(glyph, character);
      return `/${nameOf(font)} ${size} Tf <${glyphs.map(({ glyph }) => hex(glyph)).join("")}> Tj`;
    },
    embed: (file) => {
      const named = [...used].map(
        ([font, glyphs]) => `/${nameOf(font)} ${embed(file, font, glyphs)}`,
      );
      return `<< ${named.join(" ")} >>`;
    },
  };
}

/** A font with two bytes a glyph, and a table by which its text can be read, copied and searched. */
function embed(file: PdfFile, font: Font, glyphs: ReadonlyMap<number, string>): Reference {
  const sorted = [...glyphs].sort(([one], [other]) => one - other);
  const bytes = file.addStream(font.file, `/Length1 ${font.file.length}`);
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${font.name} /Flags 32 /ItalicAngle 0 /StemV 80 ` +
      `/FontBBox [${font.box.join(" ")}] /Ascent ${font.ascent} /Descent ${font.descent} ` +
      `/CapHeight ${font.ascent} /FontFile2 ${bytes} >>`,
  );
  const widths = sorted.map(([glyph]) => `${glyph} [${font.widthOf(glyph)}]`);
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${font.name} /CIDToGIDMap /Identity ` +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " +
      `/FontDescriptor ${descriptor} /W [${widths.join(" ")}] >>`,
  );
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${font.name} /Encoding /Identity-H ` +
      `/DescendantFonts [${descendant}] /ToUnicode ${file.addStream(characterMap(sorted))} >>`,
  );
}

const MOST_A_BLOCK = 100;

function characterMap(glyphs: readonly (readonly [number, string])[]): Buffer {
  const rows = glyphs.map(([glyph, character]) => {
    const text = pdfText(character).replace("<FEFF", "<");
    return `<${hex(glyph)}> ${text}`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += MOST_A_BLOCK) {
    const block = rows.slice(at, at + MOST_A_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return Buffer.from(
    [
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
      "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
      "1 begincodespacerange <0000> <FFFF> endcodespacerange",
      ...blocks,
      "endcmap CMapName currentdict /CMap defineresource pop end end",
    ].join("\n"),
    "latin1",
  );
}
