import { existsSync, readdirSync, readFileSync } from "node:fs";
import { deflateSync, gzipSync } from "node:zlib";

import sharp from "sharp";

import { textPdf } from "./text-pdf.ts";

/** A file that was made or found to break a reader. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const CORPUS = new URL("../../../shared/data/hostile/", import.meta.url);

/** Malformed files from public corpora of decoders; none where the folder is absent. */
export function corpusFiles(): HostileFile[] {
  if (!existsSync(CORPUS)) return [];
  return ["jpeg", "pdf", "png", "tiff"].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, CORPUS)).map((file) => ({
      name: `${folder}/${file}`,
      bytes: readFileSync(new URL(`${folder}/${file}`, CORPUS)),
    })),
  );
}

const text = (content: string) => Buffer.from(content, "latin1");

/** Objects of a PDF joined without a table of their places: readers look for them themselves. */
const pdf = (...objects: readonly string[]) =>
  text(
    `%PDF-1.4\n${objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join("")}trailer << /Root 1 0 R >>`,
  );

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const BOMB_BYTES = 140 * 1024 * 1024;

/** A stream packed as often as its filters say, with a page around it. */
function bombPdf(layers: number, damages: boolean, copies = 1): Buffer {
  let packed: Buffer = Buffer.alloc(damages ? BOMB_BYTES / 2 : BOMB_BYTES);
  for (let layer = 0; layer < layers; layer += 1) {
    packed = deflateSync(packed);
    if (layer === 0 && damages)
      packed = Buffer.concat([packed.subarray(0, -8), text("\xff".repeat(8))]);
  }
  const filters = Array.from({ length: layers }, () => "/FlateDecode").join(" ");
  const stream = Buffer.concat([
    text(`9 0 obj << /Length ${packed.length} /Filter [${filters}] >>\nstream\n`),
    packed,
    text("\nendstream\nendobj\n"),
  ]);
  const page = pdf(CATALOG, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", PAGE);
  return Buffer.concat([
    page.subarray(0, 9),
    ...Array.from({ length: copies }, () => stream),
    page,
  ]);
}

const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 9 0 R >>";

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, text(type), data, Buffer.alloc(4)]);
}

function pngHeader(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  return Buffer.concat([text("\x89PNG\r\n\x1a\n"), pngChunk("IHDR", header)]);
}

/** A TIFF whose directories lead in a circle. */
function cyclicTiff(directories: number): Buffer {
  const size = 2 + 12 + 4;
  const file = Buffer.alloc(8 + directories * size);
  file.write("II*\0", "latin1");
  file.writeUInt32LE(8, 4);
  for (let at = 0; at < directories; at += 1) {
    const from = 8 + at * size;
    file.writeUInt16LE(1, from);
    file.writeUInt16LE(256, from + 2);
    file.writeUInt16LE(3, from + 4);
    file.writeUInt32LE(1, from + 6);
    file.writeUInt32LE(1000, from + 10);
    file.writeUInt32LE(8 + ((at + 1) % directories) * size, from + 14);
  }
  return file;
}

/** Files made here: bombs, cycles, polyglots, lies about size, odd but valid pictures, cuts. */
export async function madeFiles(): Promise<HostileFile[]> {
  const base = sharp({ create: { width: 900, height: 1200, channels: 3, background: "#eef" } });
  const jpeg = await base.clone().jpeg().toBuffer();
  const png = await base.clone().png().toBuffer();
  const whole = textPdf();
  const named: readonly (readonly [string, Uint8Array])[] = [
    ["nothing", Buffer.alloc(0)],
    ["one zero byte", Buffer.alloc(1)],
    ["a megabyte of zeros", Buffer.alloc(1 << 20)],
    ["text", text("no picture at all")],
    ["a gzip bomb", gzipSync(Buffer.alloc(BOMB_BYTES))],
    ["a zip by its first bytes", text("PK\x03\x04 not whole")],
    ["a script in SVG", text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["a page of HTML", text("<html><script>alert(1)</script></html>")],
    ["a picture with HTML behind", Buffer.concat([jpeg, text("<script>alert(1)</script>")])],
    ["a picture with a PDF behind", Buffer.concat([jpeg, whole])],
    ["a PDF behind a picture's first bytes", Buffer.concat([jpeg.subarray(0, 20), whole])],
    ["a picture with a zip behind", Buffer.concat([png, text("PK\x05\x06"), Buffer.alloc(18)])],
    ["a PDF of 10^6 pages by its word", pdf(CATALOG, "<< /Type /Pages /Count 1000000 /Kids [] >>")],
    ["a PDF whose pages are a circle", pdf(CATALOG, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>")],
    [
      "a PDF whose pages hold each other",
      pdf(
        CATALOG,
        "<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>",
        "<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 2 0 R] >>",
      ),
    ],
    [
      "a PDF with a script",
      pdf(
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
      ),
    ],
    [
      "a PDF that says it is encrypted",
      Buffer.concat([whole, text("\ntrailer << /Root 1 0 R /Encrypt 99 0 R >>")]),
    ],
    ["a PDF with a bomb", bombPdf(1, false)],
    ["a PDF with a bomb in a bomb", bombPdf(2, false)],
    ["a PDF with damaged bombs, over and over", bombPdf(2, true, 500)],
    ["a PNG of 60 000 pixels a side by its word", pngHeader(60_000)],
    ["a PNG of 9 000 pixels a side without them", pngHeader(9_000)],
    ["a TIFF that leads to itself", cyclicTiff(1)],
    ["a TIFF of a circle of 5 000 pages", cyclicTiff(5_000)],
    [
      "a picture turned by its word",
      await base.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    ],
    ["a picture in four inks", await base.clone().toColourspace("cmyk").jpeg().toBuffer()],
    ["a picture of 16 bits", await base.clone().toColourspace("rgb16").png().toBuffer()],
    [
      "a moving picture",
      Buffer.concat([png.subarray(0, 33), pngChunk("acTL", Buffer.alloc(8)), png.subarray(33)]),
    ],
  ];
  const cuts = [jpeg, png, whole].flatMap((file, kind) =>
    powersBelow(file.length).map(
      (length) => [`kind ${kind} cut at ${length}`, file.subarray(0, length)] as const,
    ),
  );
  return [...named, ...cuts].map(([name, bytes]) => ({ name, bytes }));
}

function powersBelow(most: number): number[] {
  return Array.from({ length: 30 }, (_, power) => 2 ** power).filter((one) => one < most);
}
