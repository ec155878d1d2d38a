import { PDFiumLibrary } from "@hyzyla/pdfium";
import { type UploadedPage, WORKING_SIDE_PIXELS } from "../../imaging/uploaded-page.ts";

/** Resolution at which pages are drawn, in dots an inch; a point is a 72nd of an inch. */
const DRAWING_DPI = 300;
const POINTS_AN_INCH = 72;

/** A page is drawn in bands of colour: red, green, blue and one that is dropped. */
const CHANNELS = 4;

/** Sides of a page in points: less than half an inch is no paper, more than 40 inches no sheet. */
const SIDE_POINTS = { least: 36, most: 2_880 };

/** The pages of a PDF, drawn one by one. */
export interface PdfPages {
  readonly count: number;
  /** A page, from 1; `too-large` beyond 40 inches a side. */
  draw(number: number): Promise<UploadedPage | "too-large">;
  close(): void;
}

/** Draws PDF pages; the drawing library is started when the first file comes. */
export interface PdfDrawer {
  /** @throws {Error} If the file is damaged or needs a password. */
  open(bytes: Uint8Array): Promise<PdfPages>;
  close(): Promise<void>;
}

/** A drawer of PDF pages. */
export function pdfDrawer(): PdfDrawer {
  let started: Promise<PDFiumLibrary> | undefined;
  return {
    async open(bytes) {
      started ??= PDFiumLibrary.init();
      return pagesOf(await started, bytes);
    },
    async close() {
      (await started)?.destroy();
      started = undefined;
    },
  };
}

async function pagesOf(library: PDFiumLibrary, bytes: Uint8Array): Promise<PdfPages> {
  const document = await library.loadDocument(bytes);
  return {
    count: document.getPageCount(),
    async draw(number) {
      const page = document.getPage(number - 1); // A page object can be drawn once only.
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const longest = Math.max(originalWidth, originalHeight);
      if (longest > SIDE_POINTS.most) return "too-large";
      if (Math.min(originalWidth, originalHeight) < SIDE_POINTS.least) {
        throw new RangeError("Cannot draw the page: expected sides of half an inch or more");
      }
      const scale = Math.min(DRAWING_DPI / POINTS_AN_INCH, WORKING_SIDE_PIXELS / longest);
      const { data, width, height } = await page.render({ scale, render: "bitmap" });
      return { number, rgb: dropFourth(data), width, height };
    },
    close: () => document.destroy(),
  };
}

function dropFourth(data: Uint8Array): Uint8Array {
  const count = data.length / CHANNELS;
  const rgb = new Uint8Array(count * 3);
  for (let i = 0, from = 0, to = 0; i < count; i++, from += CHANNELS, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return rgb;
}
