import type { GreyPicture } from "./picture-quality.ts";

const MEASURED_SIDE = 1_600;

/**
 * The shades of a picture that was taken or chosen, made smaller for measuring.
 *
 * Undefined where this browser cannot decode it (a PDF, a TIFF, an old phone): then no advice is
 * given, and the paper may be sent all the same.
 */
export async function readPicture(file: Blob): Promise<GreyPicture | undefined> {
  if (!file.type.startsWith("image/")) return undefined;
  try {
    const bitmap = await createImageBitmap(file);
    const originalSide = Math.max(bitmap.width, bitmap.height);
    const scale = Math.min(1, MEASURED_SIDE / originalSide);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) return undefined;
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width, height, shades: greyOf(data), originalSide };
  } catch {
    return undefined;
  }
}

/** Luminance of red, green, blue and opacity. */
function greyOf(colours: Uint8ClampedArray): Uint8ClampedArray {
  const shades = new Uint8ClampedArray(colours.length / 4);
  for (let pixel = 0; pixel < shades.length; pixel += 1) {
    const at = pixel * 4;
    const red = colours[at] ?? 0;
    const green = colours[at + 1] ?? 0;
    const blue = colours[at + 2] ?? 0;
    shades[pixel] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return shades;
}
