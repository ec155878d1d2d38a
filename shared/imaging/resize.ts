import sharp from "sharp";
import type { GrayImage } from "./gray-image.ts";
import type { Size } from "./warp.ts";

/** The picture at another size, its shape not kept. */
export async function resize(image: GrayImage, { width, height }: Size): Promise<GrayImage> {
  const raw = { width: image.width, height: image.height, channels: 1 } as const;
  const pixels = await sharp(image.pixels, { raw })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .extractChannel(0)
    .raw()
    .toBuffer();
  return { pixels: new Uint8Array(pixels), width, height };
}
