import chromium from "@sparticuz/chromium";
import { type BrowserContext, chromium as launcher } from "playwright-core";

import type { Paper, Press, Treatment } from "../paper.ts";
import { sheetDocument } from "./sheet.ts";

const CSS_DPI = 96;
const A4 = { width: 794, height: 1123 };

/** Names what does not fit its sheet or cell: cut print would make a truth file untrue. */
const OVERFLOWS = `[...document.querySelectorAll(".sheet")]
  .flatMap((sheet, index) => [
    ...(sheet.scrollHeight > sheet.clientHeight + 1 ? ["sheet " + (index + 1)] : []),
    ...[...sheet.querySelectorAll("td")]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => "cell of " + (cell.cellIndex + 1)),
  ])`;

/** Opens a Chromium that came with the packages; nothing is fetched while it prints. */
export async function openPress(): Promise<Press> {
  const browser = await launcher.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (dpi: number, landscape: boolean) => {
    const key = `${dpi} ${landscape}`;
    const viewport = landscape ? { width: A4.height, height: A4.width } : A4;
    const context =
      contexts.get(key) ?? browser.newContext({ viewport, deviceScaleFactor: dpi / CSS_DPI });
    contexts.set(key, context);
    return context;
  };
  const open = async (paper: Paper, dpi: number, treatment?: Treatment) => {
    const context = await contextFor(dpi, paper.landscape ?? false);
    const page = await context.newPage();
    await page.setContent(sheetDocument(paper, treatment), { waitUntil: "load" });
    await page.evaluate("document.fonts.ready");
    const faults = await page.evaluate<string[]>(OVERFLOWS);
    if (faults.length > 0) {
      throw new RangeError(
        `Cannot print ${paper.truth.form}: too wide or long: ${faults.join("; ")}`,
      );
    }
    return page;
  };
  return {
    async photograph(paper, dpi, treatment) {
      const page = await open(paper, dpi, treatment);
      const sheets = await page.locator(".sheet").all();
      const pictures: Buffer[] = [];
      for (const sheet of sheets) pictures.push(await sheet.screenshot({ type: "png" }));
      await page.close();
      return pictures;
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
