/**
 * A PDF as an editor of pages leaves it: the old file whole, behind it a new information object, a
 * table of where it stands, and a trailer that leads to both.
 *
 * @param day `YYYY-MM-DD` of the change.
 */
export function asEdited(pdf: Buffer, producer: string, day: string): Buffer {
  const text = pdf.toString("latin1");
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1];
  const root = /\/Root\s+(\d+)\s+0\s+R/u.exec(text)?.[1];
  const size = Math.max(
    0,
    ...[...text.matchAll(/\/Size\s+(\d+)/gu)].map(([, count]) => Number(count)),
  );
  if (start === undefined || root === undefined) {
    throw new RangeError("Cannot edit the PDF: expected a plain trailer");
  }
  const created = /\/CreationDate\s*\(([^)]*)\)/u.exec(text)?.[1] ?? "D:20250101000000Z";
  const changed = `D:${day.replaceAll("-", "")}101500Z`;
  const object = `${size} 0 obj\n<< /Producer (${producer}) /CreationDate (${created}) /ModDate (${changed}) >>\nendobj\n`;
  const table = `xref\n${size} 1\n${String(pdf.length).padStart(10, "0")} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${size + 1} /Root ${root} 0 R /Info ${size} 0 R /Prev ${start} >>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(object + table + trailer, "latin1")]);
}
