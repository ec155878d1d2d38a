import sharp from "sharp";
import { type UploadedPage, WORKING_SIDE_PIXELS } from "./uploaded-page.ts";

/** Pixels a side at most, as Amazon Textract has it. */
const LARGEST_SIDE_PIXELS = 10_000;

/**
 * One page of a JPEG, PNG or TIFF file, turned as EXIF says and reduced to the working size.
 *
 * @param pageNumber From 1; above 1 only for TIFF.
 * @throws The decoder's error for a damaged file.
 */
export async function decodePage(bytes: Uint8Array, pageNumber: number): Promise<UploadedPage> {
  const { data, info } = await sharp(bytes, {
    page: pageNumber - 1,
    limitInputPixels: LARGEST_SIDE_PIXELS * LARGEST_SIDE_PIXELS,
    failOn: "error",
  })
    .rotate()
    .flatten({ background: "#ffffff" })
    .resize({
      width: WORKING_SIDE_PIXELS,
      height: WORKING_SIDE_PIXELS,
      fit: "inside",
      withoutEnlargement: true,
    })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const rgb = info.channels === 3 ? new Uint8Array(data) : spread(data, info.channels);
  return { number: pageNumber, rgb, width: info.width, height: info.height };
}

/** A grey picture as three equal channels; a fourth channel is dropped. */
function spread(data: Uint8Array, channels: number): Uint8Array {
  const count = data.length / channels;
  const rgb = new Uint8Array(count * 3);
  for (let i = 0; i < count; i++) {
    for (let channel = 0; channel < 3; channel++) {
      rgb[i * 3 + channel] = data[i * channels + (channels < 3 ? 0 : channel)] ?? 0;
    }
  }
  return rgb;
}

/** The page as a small JPEG for people to look at, at most 1 600 pixels a side. */
export async function previewJpeg({ rgb, width, height }: UploadedPage): Promise<Uint8Array> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize({ width: 1_600, height: 1_600, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 78 })
    .toBuffer();
}
