import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { decodePage, previewJpeg } from "../../../shared/imaging/decode-page.ts";

const red = { create: { width: 60, height: 40, channels: 3, background: "#ff0000" } } as const;

describe("decodePage", () => {
  it("turns a photograph as its EXIF says", async () => {
    const bytes = await sharp(red).withMetadata({ orientation: 6 }).jpeg().toBuffer();

    expect(await decodePage(bytes, 1)).toMatchObject({ number: 1, width: 40, height: 60 });
  });

  it.each([
    { what: "a grey picture", make: () => sharp(red).grayscale().png() },
    { what: "a transparent one", make: () => sharp(red).ensureAlpha(0.5).png() },
    { what: "one of 16 bits", make: () => sharp(red).toColourspace("rgb16").png() },
    { what: "a bilevel TIFF", make: () => sharp(red).threshold().tiff({ bitdepth: 1 }) },
  ])("gives three channels of $what", async ({ make }) => {
    const { rgb, width, height } = await decodePage(await make().toBuffer(), 1);

    expect([width, height, rgb.length]).toEqual([60, 40, 7_200]);
  });

  it("reduces what is finer than the working resolution", async () => {
    const large = { create: { ...red.create, width: 7_200, height: 3_600 } };
    const bytes = await sharp(large).png().toBuffer();

    expect(await decodePage(bytes, 1)).toMatchObject({ width: 3_600, height: 1_800 });
  });

  it("refuses a file that ends too early", async () => {
    const bytes = await sharp({ create: { ...red.create, width: 900, height: 900 } })
      .jpeg()
      .toBuffer();

    await expect(decodePage(bytes.subarray(0, bytes.length / 2), 1)).rejects.toThrow();
  });
});

describe("previewJpeg", () => {
  it("is a JPEG of at most 1 600 pixels a side", async () => {
    const rgb = new Uint8Array(2_000 * 10 * 3);
    const jpeg = await previewJpeg({ number: 1, rgb, width: 2_000, height: 10 });

    expect(await sharp(jpeg).metadata()).toMatchObject({ format: "jpeg", width: 1_600 });
  });
});
