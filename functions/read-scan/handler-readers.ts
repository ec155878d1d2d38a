import { decodePage, previewJpeg, type UploadedPage } from "../../shared/imaging/decode-page.ts";
import { inspectScan } from "../../shared/imaging/inspect/inspect-scan.ts";
import { liftInk } from "../../shared/imaging/lift-ink.ts";
import { straighten } from "../../shared/imaging/straighten.ts";
import {
  openPpOcr,
  PP_OCR_MODEL,
  type PpOcrReader,
} from "../../shared/readers/pp-ocr/pp-ocr-reader.ts";
import {
  openTesseract,
  type TesseractReader,
  tesseractModel,
} from "../../shared/readers/tesseract/tesseract-reader.ts";
import {
  type OpenScan,
  type PageResult,
  type Rejection,
  readScan,
  type Scan,
  type ScanReading,
} from "./read-scan.ts";

/** How the readers of this machine are opened. */
export interface LocalReaderOptions {
  /** A folder with all models under their own names; without it they come from their packages. */
  readonly modelsFolder?: string;
}

/** The readers of this machine, loaded once and used for any number of files. */
export interface LocalReaders {
  readonly readScan: (scan: Scan) => Promise<ScanReading>;
  readonly close: () => Promise<void>;
}

/** Loads PP-OCR and Tesseract; `close` must be called, or their threads keep the process alive. */
export async function openLocalReaders(options: LocalReaderOptions = {}): Promise<LocalReaders> {
  const ppOcr = await openPpOcr(options.modelsFolder);
  const tesseract = await openTesseract(options.modelsFolder);
  return {
    readScan: readScan({ open: (bytes) => openScan(bytes, ppOcr, tesseract) }),
    async close() {
      await tesseract.close();
      await ppOcr.close();
    },
  };
}

async function openScan(
  bytes: Uint8Array,
  ppOcr: PpOcrReader,
  tesseract: TesseractReader,
): Promise<OpenScan | Rejection> {
  const { facts, refused } = inspectScan(bytes);
  if (refused) return refused;
  return {
    pages: facts.pages,
    async readPage(number) {
      try {
        return await readPicture(await decodePage(bytes, number), ppOcr, tesseract);
      } catch {
        return { code: "DAMAGED", message: "The page is damaged: save or scan it again" };
      }
    },
    close: async () => undefined,
  };
}

async function readPicture(
  page: UploadedPage,
  ppOcr: PpOcrReader,
  tesseract: TesseractReader,
): Promise<PageResult> {
  const { turn, certain } = await tesseract.orientation(liftInk(page));
  const straight = straighten(page, certain ? turn : 0);
  const [figures, words] = await Promise.all([
    ppOcr.read(straight),
    tesseract.words(straight, "rus"),
  ]);
  const boxes = figures.figures.map(({ box }) => box);
  return {
    number: page.number,
    readings: [
      { reader: "pp-ocr", model: PP_OCR_MODEL, covers: ["figures"], blocks: figures.blocks },
      { reader: "tesseract", model: tesseractModel("rus"), covers: ["words"], blocks: words },
      {
        reader: "tesseract",
        model: tesseractModel("eng"),
        covers: ["figures"],
        blocks: await tesseract.figures(straight, boxes),
      },
    ],
    warnings: [],
    preview: await previewJpeg(page),
  };
}
