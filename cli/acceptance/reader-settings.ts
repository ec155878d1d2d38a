import type { Recording } from "../../shared/reading/recording.ts";
import type { KeptScan } from "./kept-recordings.ts";

/** One way to set the readers up, and what of the recordings it would have seen. */
export interface ReaderSetting {
  readonly name: string;
  readonly says: string;
  readonly usesTextract: boolean;
  readonly usesLocal: boolean;
  readonly sees: (recording: Recording) => boolean;
}

const isText = ({ reader }: Recording): boolean => reader === "pdf-text";

/** Every setting that is compared, the cheapest first. */
const READER_SETTINGS: readonly ReaderSetting[] = [
  {
    name: "tesseract",
    says: "Tesseract alone, with a PDF's own text",
    usesTextract: false,
    usesLocal: true,
    sees: (recording) => isText(recording) || recording.reader === "tesseract",
  },
  {
    name: "local",
    says: "PP-OCR and Tesseract on the agency's machine or function, with a PDF's own text",
    usesTextract: false,
    usesLocal: true,
    sees: ({ reader }) => reader !== "textract",
  },
  {
    name: "textract",
    says: "Amazon Textract alone (tables, forms, layout)",
    usesTextract: true,
    usesLocal: false,
    sees: ({ reader }) => reader === "textract",
  },
  {
    name: "textract+local",
    says: "Amazon Textract first, PP-OCR and Tesseract second",
    usesTextract: true,
    usesLocal: true,
    sees: () => true,
  },
];

/** Settings of which every scan that could be read has a recording. */
export function settingsFor(scans: readonly KeptScan[]): readonly ReaderSetting[] {
  const read = scans.filter(({ rejection }) => rejection === undefined);
  const hasAll = (isIts: (recording: Recording) => boolean) =>
    read.length > 0 && read.every(({ recordings }) => recordings.some(isIts));
  const hasTextract = hasAll(({ reader }) => reader === "textract");
  const hasLocal = hasAll(({ reader }) => reader !== "textract");
  return READER_SETTINGS.filter(
    ({ usesTextract, usesLocal }) => (!usesTextract || hasTextract) && (!usesLocal || hasLocal),
  );
}
