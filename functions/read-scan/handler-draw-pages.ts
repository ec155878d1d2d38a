import { decodePage, previewJpeg } from "../../shared/imaging/decode-page.ts";
import type { UploadedPage } from "../../shared/imaging/uploaded-page.ts";
import { pdfDrawer } from "../../shared/readers/pdf-text/pdf-pages.ts";
import type { PagePreview } from "./read-scan.ts";

/** A file as far as its pages are drawn. */
interface Drawn {
  readonly type: string;
  readonly pages: number;
}

/**
 * Pictures of the pages of a file for people. No reader is opened and no text of a PDF is looked at;
 * a page that cannot be drawn is left out.
 */
export async function drawPages(
  bytes: Uint8Array,
  { type, pages }: Drawn,
): Promise<readonly PagePreview[]> {
  if (type !== "pdf") return previews(pages, (number) => decodePage(bytes, number));
  const drawer = pdfDrawer();
  try {
    const pdf = await drawer.open(bytes);
    const drawn = await previews(pdf.count, async (number) => {
      const page = await pdf.draw(number);
      return page === "too-large" ? undefined : page;
    });
    pdf.close();
    return drawn;
  } catch {
    return []; // A decoder's failure is an answer about the file.
  } finally {
    await drawer.close();
  }
}

async function previews(
  count: number,
  draw: (number: number) => Promise<UploadedPage | undefined>,
): Promise<readonly PagePreview[]> {
  const drawn: PagePreview[] = [];
  for (let number = 1; number <= count; number += 1) {
    const page = await draw(number).catch(() => undefined);
    if (page !== undefined) drawn.push({ number, jpeg: await previewJpeg(page) });
  }
  return drawn;
}
