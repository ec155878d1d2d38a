import { asJpeg, asPng } from "../corpus/degradations/files.ts";
import { decode, type Pixels } from "../corpus/degradations/pixels.ts";
import { blurred, noisy } from "../corpus/degradations/scanner.ts";
import { type Random, randomFrom } from "../corpus/invented/random.ts";
import { asEdited } from "./edited-pdf.ts";
import { type Forgery, forgedPair } from "./forged-paper.ts";
import { pasteChanges } from "./paste.ts";
import type { ForgeryPress, PrintedSheet } from "./press.ts";

/** A file as it would arrive, with its sheet's figures. */
export interface ForgeryFile {
  readonly bytes: Buffer;
  readonly extension: "png" | "jpg" | "pdf";
  readonly figures: PrintedSheet["figures"];
}

/** The genuine file and the forged one of a pair. */
export interface ForgeryFiles {
  readonly genuine: ForgeryFile;
  readonly forged: ForgeryFile;
}

const RESOLUTIONS = [150, 200, 200, 300];

/** Resolution and scanner take turns over the copies, so that each kind meets all of them. */
export async function forgeryFiles(
  kind: Forgery,
  copy: number,
  press: ForgeryPress,
): Promise<ForgeryFiles> {
  const seed = `dev ${kind.split(" ").join("-")}-${copy}`;
  const pair = forgedPair(kind, seed);
  const random = randomFrom(seed);
  if (kind === "edited PDF") {
    const [genuine, print] = [
      await press.printPdf(pair.genuine),
      await press.printPdf(pair.forged),
    ];
    const day = `${Number(pair.genuine.truth.fields["year"] ?? "2025") + 2}-02-11`;
    const [created, forged] = [day.replace("-11", "-09"), asEdited(print, "iLovePDF", day)];
    const file = (bytes: Buffer): ForgeryFile => ({ bytes, extension: "pdf", figures: [] });
    return { genuine: file(dated(genuine, created)), forged: file(dated(forged, created)) };
  }
  const dpi = RESOLUTIONS[copy % RESOLUTIONS.length] ?? 200;
  const [one, other] = [
    await press.photograph(pair.genuine, dpi),
    await press.photograph(pair.forged, dpi),
  ];
  const [genuine, forged] = [await decode(one.png), await decode(other.png)];
  const scan = await scanned(genuine, copy, random);
  const isPasted = kind === "total erased and retyped" && copy % 3 !== 0;
  const changed = isPasted
    ? pasteChanges(scan, genuine, forged)
    : await scanned(forged, copy, random);
  return {
    genuine: { ...(await saved(scan, copy)), figures: one.figures },
    forged: { ...(await saved(changed, copy)), figures: other.figures },
  };
}

/** No noise, a grainy sensor, or a soft one. */
async function scanned(pixels: Pixels, copy: number, random: Random): Promise<Pixels> {
  if (copy % 3 === 0) return pixels;
  if (copy % 3 === 1) return noisy(pixels, 228, 7, random);
  return blurred(noisy(pixels, 240, 4, random), 0.6);
}

async function saved(pixels: Pixels, copy: number) {
  return copy % 2 === 0
    ? { bytes: await asPng(pixels, false), extension: "png" as const }
    : { bytes: await asJpeg(pixels, 80), extension: "jpg" as const };
}

/** The day a PDF says it was made, where the printer wrote today's. */
function dated(pdf: Buffer, day: string): Buffer {
  const digits = day.replaceAll("-", "");
  const text = pdf.toString("latin1");
  return Buffer.from(
    text
      .replace(/(\/CreationDate \(D:)\d{8}/gu, `$1${digits}`)
      .replace(/(\/ModDate \(D:)\d{8}(?!101500Z)/u, `$1${digits}`),
    "latin1",
  );
}
