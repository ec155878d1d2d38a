import { describe, expect, it } from "vitest";
import { recordTextLayer } from "../../../../shared/readers/pdf-text/text-layer-recording.ts";
import { pdfOf } from "./pdf-of.ts";

const SENTENCE = "Gross pay for March 2025 amounts to 42500.00 as the payroll says on this page";

describe("recordTextLayer", () => {
  it("places the words of every page as fractions of it", async () => {
    const recording = await recordTextLayer(pdfOf([SENTENCE, SENTENCE]), "0".repeat(64));
    const amount = recording?.blocks.find(({ Text, Page }) => Text === "42500.00" && Page === 2);

    expect(recording).toMatchObject({ reader: "pdf-text", covers: ["words", "figures"], pages: 2 });
    expect(amount?.Geometry.BoundingBox.Top).toBeCloseTo(0.1, 1);
  });

  it("leaves a file to recognition if one of its pages is a picture", async () => {
    expect(await recordTextLayer(pdfOf([SENTENCE, ""]), "0".repeat(64))).toBeUndefined();
  });

  it("is refused by a damaged file", async () => {
    await expect(recordTextLayer(Buffer.from("%PDF-1.4 junk"), "")).rejects.toThrow();
  });
});
