import type { Random } from "../invented/random.ts";
import type { Paper, Press, Treatment } from "../paper.ts";
import { photographed } from "./camera.ts";
import { asFaxTiff, asJpeg, asPng, asScannedPdf, asTiff } from "./files.ts";
import { decode, type Pixels } from "./pixels.ts";
import {
  blurred,
  curled,
  noisy,
  pale,
  resized,
  salted,
  smeared,
  turned,
  unevenlyLit,
} from "./scanner.ts";

/** A scan as it would arrive: its bytes and the ending of its name. */
export interface Scan {
  readonly bytes: Buffer;
  readonly extension: "png" | "jpg" | "tif" | "pdf";
}

/** One way in which paper becomes a file, with everything that goes wrong on it. */
export type Degradation = (paper: Paper, press: Press, random: Random) => Promise<Scan>;

type Step = (pixels: Pixels, random: Random) => Pixels | Promise<Pixels>;
type Save = (pixels: Pixels, random: Random) => Promise<Scan>;

const png: Save = async (pixels) => ({ bytes: await asPng(pixels, false), extension: "png" });
const colourPng: Save = async (pixels) => ({ bytes: await asPng(pixels, true), extension: "png" });
const jpeg =
  (quality: number, orientation?: number): Save =>
  async (pixels) => ({ bytes: await asJpeg(pixels, quality, orientation), extension: "jpg" });

/** The first sheet, rendered, spoilt and saved. */
function picture(
  dpi: number,
  steps: readonly Step[],
  save: Save,
  treatment?: Treatment,
): Degradation {
  return async (paper, press, random) => {
    const [sheet] = await press.photograph(paper, dpi, treatment);
    if (sheet === undefined) throw new RangeError("Cannot scan: expected at least one sheet");
    let pixels = await decode(sheet);
    for (const step of steps) pixels = await step(pixels, random);
    return save(pixels, random);
  };
}

/** All sheets, rendered and saved into one file. */
function file(
  dpi: number,
  save: (sheets: Pixels[]) => Promise<Buffer>,
  extension: Scan["extension"],
): Degradation {
  return async (paper, press) => {
    const sheets = await press.photograph(paper, dpi);
    return { bytes: await save(await Promise.all(sheets.map(decode))), extension };
  };
}

const turn =
  (degrees: number): Step =>
  (pixels) =>
    turned(pixels, degrees);
const blur =
  (sigma: number): Step =>
  (pixels) =>
    blurred(pixels, sigma);
const width =
  (px: number): Step =>
  (pixels) =>
    resized(pixels, px);
const noise =
  (grey: number, deviation: number): Step =>
  (pixels, random) =>
    noisy(pixels, grey, deviation, random);
const photo =
  (px: number, desk: "dark" | "wood", slant: number, soft: number): Step =>
  (pixels, random) =>
    photographed(pixels, { width: px, slant, desk, blur: soft, noise: 3, shadow: 0.35 }, random);

/** Every degradation of the corpus by the name that truth files give it. */
export const DEGRADATIONS = {
  "clean-150": picture(150, [], png),
  "clean-200": picture(200, [], png),
  "clean-300": picture(300, [], png),
  "rotation-left": picture(200, [turn(-2.2)], png),
  "rotation-right": picture(200, [turn(3)], png),
  "blur-200": picture(200, [blur(1.2)], png),
  "blur-300": picture(300, [blur(1.6)], jpeg(80)),
  "jpeg-q30": picture(200, [], jpeg(30)),
  "jpeg-q45-150": picture(150, [], jpeg(45)),
  salt: picture(200, [(pixels, random) => salted(pixels, 0.012, random)], png),
  "uneven-light": picture(200, [(pixels, random) => unevenlyLit(pixels, 0.5, random)], jpeg(80)),
  "grey-noise": picture(200, [noise(215, 9)], jpeg(80)),
  "low-contrast": picture(200, [(pixels) => pale(pixels, 105, 205)], jpeg(80)),
  stamp: picture(200, [], colourPng, { stamp: "blue" }),
  "stamp-300": picture(300, [], colourPng, { stamp: "blue" }),
  "photo-dark": picture(240, [photo(1_800, "dark", 0.04, 0.6)], jpeg(76, 6)),
  "photo-wood": picture(240, [photo(1_500, "wood", 0.07, 0.7)], jpeg(78)),
  "turned-90": picture(200, [turn(90)], png),
  "turned-180": picture(200, [turn(180)], png),
  combined: picture(200, [turn(1.3), blur(0.8), noise(228, 7)], jpeg(45)),
  fax: picture(204, [turn(0.4)], async (pixels) => ({
    bytes: await asFaxTiff([pixels], 150),
    extension: "tif",
  })),
  "pdf-print": async (paper, press) => ({ bytes: await press.printPdf(paper), extension: "pdf" }),
  "pdf-scan": file(200, (sheets) => asScannedPdf(sheets, 70, 200), "pdf"),
  tiff: file(200, asTiff, "tif"),
  "width-860": picture(150, [width(860), noise(250, 3)], jpeg(85)),
  "jpeg-q15-150": picture(150, [], jpeg(15)),
  "photo-messenger": picture(240, [photo(1_150, "wood", 0.05, 0.4)], jpeg(60)),
  "photo-steep": picture(260, [photo(2_000, "dark", 0.12, 0.7)], jpeg(80, 8)),
  "salt-heavy": picture(200, [(pixels, random) => salted(pixels, 0.05, random)], png),
  "contrast-12": picture(200, [(pixels) => pale(pixels, 160, 192), noise(255, 2)], jpeg(85)),
  "blur-heavy": picture(200, [blur(2.4)], jpeg(80)),
  "grey-stamp": picture(200, [], png, { stamp: "grey" }),
  "page-curl": picture(200, [(pixels) => curled(pixels, 28)], jpeg(80)),
  "rulings-faint": picture(200, [noise(250, 3)], jpeg(85), { rulings: "faint" }),
  "rulings-dotted": picture(200, [], png, { rulings: "dotted" }),
  "rulings-none": picture(200, [], png, { rulings: "none" }),
  motion: picture(200, [(pixels) => smeared(pixels, 7, 0.3)], jpeg(80)),
  "width-652": picture(150, [width(652), noise(250, 3)], jpeg(80)),
} satisfies Readonly<Record<string, Degradation>>;

/** The name of a degradation. */
export type DegradationName = keyof typeof DEGRADATIONS;

/** Past what an office calls readable: counted apart from ordinary scans and photos. */
export const HARD: readonly DegradationName[] = [
  "jpeg-q15-150",
  "photo-messenger",
  "photo-steep",
  "salt-heavy",
  "contrast-12",
  "blur-heavy",
  "grey-stamp",
  "page-curl",
  "rulings-faint",
  "rulings-dotted",
  "rulings-none",
  "motion",
  "width-652",
];
