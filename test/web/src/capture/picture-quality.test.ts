import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";

import { adviceOn, measurePicture } from "../../../../web/src/capture/picture-quality.ts";

const SCAN = "samples/ivanova/scans/ndfl-2025-anna.png";
const PHOTO = "samples/ivanova/scans/ndfl-2025-sergey.jpg";

/** The advice on a picture, measured as the page measures it: at most 1600 pixels. */
async function adviceOnPicture(picture: Sharp): Promise<readonly string[]> {
  const whole = await picture.png().toBuffer();
  const { width, height } = await sharp(whole).metadata();
  const { data, info } = await sharp(whole)
    .resize({ width: 1600, height: 1600, fit: "inside", withoutEnlargement: true })
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const originalSide = Math.max(width, height);
  return adviceOn(
    measurePicture({ width: info.width, height: info.height, shades: data, originalSide }),
  );
}

describe("adviceOn", () => {
  it.each([SCAN, PHOTO])("has nothing to say about %s", async (path) => {
    expect(await adviceOnPicture(sharp(path))).toEqual([]);
  });

  it.each([SCAN, PHOTO])("sees that %s is out of focus", async (path) => {
    expect(await adviceOnPicture(sharp(path).blur(2.5))).toEqual(["unclear"]);
  });

  it("sees too few pixels", async () => {
    expect(await adviceOnPicture(sharp(SCAN).resize({ height: 900 }))).toContain("small");
  });

  it("sees a dark picture", async () => {
    expect(await adviceOnPicture(sharp(SCAN).linear(0.3, 0))).toEqual(["dark"]);
  });

  it("sees a lamp on the paper, but no lamp on paper that is white all over", async () => {
    const page = sharp(await sharp(SCAN).linear(0.75, 0).png().toBuffer());
    const lamp = { create: { width: 700, height: 500, channels: 3, background: "white" } } as const;
    const input = await sharp(lamp).png().toBuffer();
    expect(await adviceOnPicture(page.composite([{ input, left: 200, top: 300 }]))).toEqual([
      "glare",
    ]);
  });
});
