import chromium from "@sparticuz/chromium";
import { type BrowserContext, chromium as launcher } from "playwright-core";

import type { Block } from "../../shared/reading/block.ts";
import type { Paper } from "../corpus/paper.ts";
import { sheetDocument } from "../corpus/rendering/sheet.ts";

/** A sheet as rendered, with the place of each figure on it as a reader would have it. */
export interface PrintedSheet {
  readonly png: Buffer;
  readonly figures: readonly Block[];
}

/** Prints papers and tells where their figures stand, so that no reader is needed to find them. */
export interface ForgeryPress {
  readonly photograph: (paper: Paper, dpi: number) => Promise<PrintedSheet>;
  readonly printPdf: (paper: Paper) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

const A4 = { width: 794, height: 1123 };
const CSS_DPI = 96;

const FIGURES = `[...document.querySelectorAll("td.m")]
  .filter((cell) => /\\d/.test(cell.textContent))
  .map((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { text: cell.textContent.replace(/[^\\d.,]/g, ""), left, top, width, height };
  })`;

interface Cell {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Opens the Chromium that came with the packages. */
export async function openForgeryPress(): Promise<ForgeryPress> {
  const browser = await launcher.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const contexts = new Map<number, Promise<BrowserContext>>();
  const open = async (paper: Paper, dpi: number) => {
    const context =
      contexts.get(dpi) ?? browser.newContext({ viewport: A4, deviceScaleFactor: dpi / CSS_DPI });
    contexts.set(dpi, context);
    const page = await (await context).newPage();
    await page.setContent(sheetDocument(paper), { waitUntil: "load" });
    await page.evaluate("document.fonts.ready");
    return page;
  };
  return {
    async photograph(paper, dpi) {
      const page = await open(paper, dpi);
      const png = await page.locator(".sheet").first().screenshot({ type: "png" });
      const cells = await page.evaluate<Cell[]>(FIGURES);
      await page.close();
      return { png, figures: cells.map(blockOf) };
    },
    async printPdf(paper) {
      const page = await open(paper, CSS_DPI);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.close();
      return pdf;
    },
    close: () => browser.close(),
  };
}

function blockOf(cell: Cell, index: number): Block {
  const [Left, Top] = [cell.left / A4.width, cell.top / A4.height];
  const [Width, Height] = [cell.width / A4.width, cell.height / A4.height];
  const [Right, Bottom] = [Left + Width, Top + Height];
  return {
    Id: `figure-${index}`,
    BlockType: "WORD",
    Page: 1,
    Text: cell.text,
    Geometry: {
      BoundingBox: { Left, Top, Width, Height },
      Polygon: [
        { X: Left, Y: Top },
        { X: Right, Y: Top },
        { X: Right, Y: Bottom },
        { X: Left, Y: Bottom },
      ],
    },
  };
}
