import sharp from "sharp";

import type { Analysis } from "../../local/textract/back-end.ts";
import { textractReading } from "./recorded-reading.ts";
import { textPdf } from "./text-pdf.ts";

/** A kind of document, by the way it takes through the functions. */
export interface DocumentKind {
  readonly name: string;
  readonly sources: string;
  readonly key: string;
  readonly content: Buffer;
  readonly analysis: Analysis;
}

const PICTURE = { width: 900, height: 1200, channels: 3, background: "#eef" } as const;

/** Every way a document can take: our readers, Textract, its own text, the door. */
export async function documentKinds(): Promise<readonly DocumentKind[]> {
  const jpeg = await sharp({ create: PICTURE }).jpeg().toBuffer();
  const kind = (name: string, sources: string, content: Buffer): DocumentKind => ({
    ...{ name, sources, content, analysis: textractReading, key: "scans/case-1/d1" },
  });
  return [
    kind("a picture for our readers", "local", jpeg),
    kind("a picture for Textract", "textract", jpeg),
    kind("a picture for both", "textract,local", jpeg),
    kind("a PDF with its own text", "local", textPdf()),
    kind("a hostile file", "local", Buffer.from("II*\0\0\0\0\0 this is no picture")),
  ];
}
