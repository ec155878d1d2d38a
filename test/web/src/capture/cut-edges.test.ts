import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";

import { cutEdges } from "../../../../web/src/capture/cut-edges.ts";
import { measurePicture } from "../../../../web/src/capture/picture-quality.ts";

const SCANS = [
  "samples/ivanova/scans/ndfl-2025-anna.png",
  "samples/ivanova/scans/ndfl-2025-sergey.jpg",
];

async function edgesOf(picture: Sharp) {
  const whole = await picture.png().toBuffer();
  const { data, info } = await sharp(whole)
    .resize({ width: 1600, height: 1600, fit: "inside", withoutEnlargement: true })
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = { width: info.width, height: info.height, shades: data, originalSide: 1600 };
  return cutEdges(grey, measurePicture(grey).paper);
}

const part = async (path: string, cut: { left?: number; right?: number }) => {
  const { width, height } = await sharp(path).metadata();
  const left = Math.round(width * (cut.left ?? 0));
  const right = Math.round(width * (cut.right ?? 0));
  return sharp(path).extract({ left, top: 0, width: width - left - right, height });
};

describe("cutEdges", () => {
  it.each(SCANS)("finds nothing on the whole %s", async (path) => {
    expect(await edgesOf(sharp(path))).toEqual([]);
  });

  it.each(SCANS)("sees that the right of %s is missing", async (path) => {
    expect(await edgesOf(await part(path, { right: 0.35 }))).toContain("right");
  });

  it.each(SCANS)("sees that the left of %s is missing", async (path) => {
    expect(await edgesOf(await part(path, { left: 0.3 }))).toContain("left");
  });
});
