/** One photographed page: a JPEG file and its size in pixels. */
export interface JpegPage {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Points of A4's longer side, so that a page has the size of a sheet. */
const A4_POINTS = 842;

/**
 * One PDF file that holds the pages in order, each JPEG untouched.
 *
 * Made on the phone, because several photographs of one certificate are one paper: it is read, checked
 * and paid for once. The format is the plainest that ISO 32000-1 allows: a catalogue, the pages, per
 * page an image (DCTDecode) and one drawing of it, and the table of places.
 */
export function pagesToPdf(pages: readonly JpegPage[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...body: readonly (string | Uint8Array)[]) => {
    places[number] = length;
    write(`${number} 0 obj\n`);
    for (const part of body) write(part);
    write("\nendobj\n");
  };
  write("%PDF-1.4\n");
  object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(" ");
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const [index, page] of pages.entries()) writePage(object, pageNumber(index), page);
  const begin = length;
  const count = 3 + pages.length * 3;
  write(`xref\n0 ${count}\n0000000000 65535 f \n`);
  for (let number = 1; number < count; number += 1) {
    write(`${String(places[number] ?? 0).padStart(10, "0")} 00000 n \n`);
  }
  write(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`);
  return joined(parts, length);
}

function pageNumber(index: number): number {
  return 3 + index * 3;
}

function writePage(
  object: (number: number, ...body: readonly (string | Uint8Array)[]) => void,
  number: number,
  { bytes, width, height }: JpegPage,
): void {
  const scale = A4_POINTS / Math.max(width, height);
  const across = (width * scale).toFixed(2);
  const down = (height * scale).toFixed(2);
  const drawing = `q ${across} 0 0 ${down} 0 0 cm /I Do Q`;
  object(
    number,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] `,
    `/Resources << /XObject << /I ${number + 1} 0 R >> >> /Contents ${number + 2} 0 R >>`,
  );
  object(
    number + 1,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB `,
    `/BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`,
    bytes,
    "\nendstream",
  );
  object(number + 2, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
