import sharp, { type Sharp } from "sharp";

import { type Pixels, toSharp } from "./pixels.ts";

/** A PNG of few greys, as office scanners save text. */
export async function asPng(pixels: Pixels, colours: boolean): Promise<Buffer> {
  const image = colours ? toSharp(pixels) : toSharp(pixels).greyscale();
  return image.png({ palette: true, colours: colours ? 128 : 16, compressionLevel: 9 }).toBuffer();
}

/** A JPEG; with `orientation` its pixels lie turned and the EXIF header says how. */
export async function asJpeg(
  pixels: Pixels,
  quality: number,
  orientation?: number,
): Promise<Buffer> {
  const image = toSharp(pixels);
  if (orientation === undefined) return image.jpeg({ quality }).toBuffer();
  const turns: Readonly<Record<number, number>> = { 3: 180, 6: 270, 8: 90 };
  return image
    .rotate(turns[orientation] ?? 0)
    .withMetadata({ orientation })
    .jpeg({ quality })
    .toBuffer();
}

/** A fax: black and white, CCITT group 4, every sheet a page of one TIFF. */
export async function asFaxTiff(sheets: readonly Pixels[], threshold: number): Promise<Buffer> {
  const black = await Promise.all(
    sheets.map((sheet) => toSharp(sheet).greyscale().threshold(threshold).png().toBuffer()),
  );
  return joined(black)
    .toColourspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1 })
    .toBuffer();
}

/** A TIFF with a grey page for every sheet. */
export async function asTiff(sheets: readonly Pixels[]): Promise<Buffer> {
  const grey = await Promise.all(
    sheets.map((sheet) => toSharp(sheet).greyscale().png().toBuffer()),
  );
  return joined(grey).tiff({ compression: "deflate", predictor: "horizontal" }).toBuffer();
}

function joined(pages: Buffer[]): Sharp {
  const [only] = pages;
  return pages.length === 1 ? sharp(only) : sharp(pages, { join: { animated: true } });
}

/** A scanner's PDF: one JPEG a page, no text. */
export async function asScannedPdf(
  sheets: readonly Pixels[],
  quality: number,
  dpi: number,
): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  const offsets: number[] = [];
  const add = (...pieces: (string | Buffer)[]) => {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(
      Buffer.from(`${offsets.length} 0 obj\n`),
      ...pieces.map(toBuffer),
      Buffer.from("\nendobj\n"),
    );
  };
  const kids = sheets.map((_, index) => `${3 + index * 3} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${sheets.length} /Kids [${kids}] >>`);
  for (const [index, sheet] of sheets.entries()) {
    const jpeg = await toSharp(sheet).toColourspace("b-w").jpeg({ quality }).toBuffer();
    const [width, height] = [sheet.width, sheet.height].map((side) =>
      ((side * 72) / dpi).toFixed(2),
    );
    const drawing = `q ${width} 0 0 ${height} 0 0 cm /Scan Do Q`;
    const own = 3 + index * 3;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${own + 1} 0 R /Resources << /XObject << /Scan ${own + 2} 0 R >> >> >>`,
    );
    add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
    add(
      `<< /Type /XObject /Subtype /Image /Width ${sheet.width} /Height ${sheet.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      "\nendstream",
    );
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function toBuffer(piece: string | Buffer): Buffer {
  return typeof piece === "string" ? Buffer.from(piece) : piece;
}
