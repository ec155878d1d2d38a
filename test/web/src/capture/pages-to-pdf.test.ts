import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { describe, expect, it } from "vitest";

import { pagesToPdf } from "../../../../web/src/capture/pages-to-pdf.ts";

const page = async (width: number, height: number, background: string) => {
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { bytes: new Uint8Array(bytes), width, height };
};

describe("pagesToPdf", () => {
  it("makes a file that another program opens, with the pages in order and their proportions", async () => {
    const pdf = pagesToPdf([await page(300, 600, "red"), await page(400, 200, "lime")]);
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(Buffer.from(pdf));
    const sizes = [...document.pages()].map((one) => one.getOriginalSize());

    expect(
      sizes.map(({ originalWidth, originalHeight }) =>
        Math.round((originalWidth / originalHeight) * 10),
      ),
    ).toEqual([5, 20]);
    const [first] = [...document.pages()];
    const drawn = await first?.render({ scale: 0.1, render: "bitmap" });
    const [red = 0, green = 0, blue = 0] = drawn?.data ?? [];
    expect(red).toBeGreaterThan(200);
    expect(Math.max(blue, green)).toBeLessThan(60);
    document.destroy();
    library.destroy();
  });
});
