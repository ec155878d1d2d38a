import { deflateSync } from "node:zlib";

/** A reference to an object of a PDF. */
export type Reference = `${number} 0 R`;

/** A PDF as its objects are added; the same objects give the same bytes. */
export interface PdfFile {
  /** A place for an object that is written later. */
  readonly reserve: () => Reference;
  readonly add: (text: string, at?: Reference) => Reference;
  /** @param dictionary What the stream says of itself beside its length. */
  readonly addStream: (bytes: Buffer, dictionary?: string) => Reference;
  readonly close: (trailer: string) => Buffer;
}

/** Opens a PDF 1.7 (ISO 32000-1) without any object. */
export function openPdf(): PdfFile {
  const objects: (Buffer | undefined)[] = [];
  const reserve = (): Reference => {
    objects.push(undefined);
    return `${objects.length} 0 R`;
  };
  const put = (at: Reference, bytes: Buffer): Reference => {
    objects[Number.parseInt(at, 10) - 1] = bytes;
    return at;
  };
  return {
    reserve,
    add: (text, at = reserve()) => put(at, Buffer.from(text, "latin1")),
    addStream: (bytes, dictionary = "") => {
      const packed = deflateSync(bytes, { level: 9 });
      const head = `<< ${dictionary} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
      return put(
        reserve(),
        Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from("\nendstream", "latin1")]),
      );
    },
    close: (trailer) => wholeFile(objects, trailer),
  };
}

function wholeFile(objects: readonly (Buffer | undefined)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xb5\xb6\xb7\xb8\n", "latin1")];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((object, at) => {
    const whole = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`, "latin1"),
      object ?? Buffer.from("null", "latin1"),
      Buffer.from("\nendobj\n", "latin1"),
    ]);
    parts.push(whole);
    length += whole.length;
    return length - whole.length;
  });
  const size = objects.length + 1;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  const end = [
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}`,
    `trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
  ];
  return Buffer.concat([...parts, Buffer.from(end.join(""), "latin1")]);
}

/** Text as a PDF holds it: UTF-16 in hexadecimal, so that nothing in it can end it. */
export function pdfText(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  return `<${bytes.toString("hex").toUpperCase()}>`;
}
