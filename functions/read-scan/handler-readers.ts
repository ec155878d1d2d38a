import { previewJpeg } from "../../shared/imaging/decode-page.ts";
import type { PixelBox } from "../../shared/imaging/gray-image.ts";
import { liftInk } from "../../shared/imaging/lift-ink.ts";
import { assessPage } from "../../shared/imaging/quality/assess-page.ts";
import { type StraightPage, straighten } from "../../shared/imaging/straighten.ts";
import type { UploadedPage } from "../../shared/imaging/uploaded-page.ts";
import { placeBlocks } from "../../shared/readers/page-blocks.ts";
import { type PdfDrawer, pdfDrawer } from "../../shared/readers/pdf-text/pdf-pages.ts";
import { PDF_TEXT_MODEL } from "../../shared/readers/pdf-text/text-layer-recording.ts";
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
import { openScan } from "./handler-open-scan.ts";
import { seenInWords } from "./handler-seen-in-words.ts";
import { pageTraces } from "./handler-traces.ts";
import type { PagePorts } from "./page-ports.ts";
import { readPage } from "./read-page.ts";
import { readScan, type Scan, type ScanReading } from "./read-scan.ts";
import { type OnStage, timedPorts } from "./stage-times.ts";

/** How the readers of this machine are opened. */
export interface LocalReaderOptions {
  /** A folder with all models under their own names; without it they come from their packages. */
  readonly modelsFolder?: string;
  /** Threads for the figures, 1 unless told: more help where processors stand idle. */
  readonly threads?: number;
  /** Told of each stage of each page and the milliseconds it took. */
  readonly onStage?: OnStage;
}

/** The readers of this machine, loaded once and used for any number of files. */
export interface LocalReaders {
  readonly readScan: (scan: Scan) => Promise<ScanReading>;
  readonly close: () => Promise<void>;
}

/** Loads PP-OCR and Tesseract; `close` must be called, or their threads keep the process alive. */
export async function openLocalReaders(options: LocalReaderOptions = {}): Promise<LocalReaders> {
  const ppOcr = await openPpOcr(options.modelsFolder, options.threads);
  const tesseract = await openTesseract(options.modelsFolder);
  const drawer: PdfDrawer = pdfDrawer();
  const ports = pagePorts(ppOcr, tesseract);
  const read = readPage(options.onStage ? timedPorts(ports, options.onStage) : ports);
  return {
    readScan: readScan({ open: (bytes) => openScan(bytes, drawer, read) }),
    async close() {
      await drawer.close();
      await tesseract.close();
      await ppOcr.close();
    },
  };
}

function pagePorts(
  ppOcr: PpOcrReader,
  tesseract: TesseractReader,
): PagePorts<UploadedPage, StraightPage, PixelBox> {
  return {
    orientation: (page) => tesseract.orientation(liftInk(page)),
    straighten,
    words: tesseract.words,
    figures: ppOcr.read,
    secondReader: tesseract.figures,
    seenInWords,
    place: placeBlocks,
    assess: assessPage,
    traces: pageTraces,
    preview: previewJpeg,
    models: {
      figures: PP_OCR_MODEL,
      secondFigures: tesseractModel("eng"),
      text: PDF_TEXT_MODEL,
      words: tesseractModel,
    },
  };
}
