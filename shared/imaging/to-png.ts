import sharp from "sharp";
import type { GrayImage } from "./gray-image.ts";

/** The picture as a PNG file that says its resolution, for a recognizer that asks for it. */
export async function toPng(image: GrayImage, dpi: number): Promise<Buffer> {
  const raw = { width: image.width, height: image.height, channels: 1 } as const;
  return sharp(image.pixels, { raw })
    .withMetadata({ density: dpi })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
