import type { DrawnBox } from "../picture/drawn-box.ts";
import { cutEdges } from "./cut-edges.ts";
import { pagesToPdf } from "./pages-to-pdf.ts";
import { adviceOn, measurePicture, type QualityAdvice } from "./picture-quality.ts";
import { readPicture } from "./read-picture.ts";

/** One page that was photographed or chosen, before it is sent. */
export interface CapturedPage {
  readonly id: string;
  readonly file: File;
  /** An address of this browser alone, for the small picture; empty where it cannot be shown. */
  readonly url: string;
  readonly advice: readonly (QualityAdvice | "cut")[];
}

const JPEG_QUALITY = 0.92;
/** More pixels than readers use; less than an old phone's memory. */
const LONGEST_SIDE = 4_000;

/** Takes a file as a page: what could be better is measured at once, on this device. */
export async function capturePage(file: File): Promise<CapturedPage> {
  const id = crypto.randomUUID();
  const picture = await readPicture(file);
  if (picture === undefined) return { id, file, url: "", advice: [] };
  const measures = measurePicture(picture);
  const cut = cutEdges(picture, measures.paper).length > 0 ? (["cut"] as const) : [];
  const advice = [...adviceOn(measures), ...cut];
  return { id, file, url: URL.createObjectURL(file), advice };
}

/** The same page, only the part inside the box. */
export async function cropPage({ file, url }: CapturedPage, box: DrawnBox): Promise<CapturedPage> {
  const { blob } = await drawn(file, box);
  URL.revokeObjectURL(url);
  return capturePage(new File([blob], jpegName(file.name), { type: "image/jpeg" }));
}

/** One file out of all pages: the page itself where there is one, else a PDF of them in order. */
export async function paperOf(pages: readonly CapturedPage[]): Promise<File | undefined> {
  const [first] = pages;
  if (first === undefined || pages.length === 1) return first?.file;
  const jpegs = [];
  for (const { file } of pages) {
    const { blob, width, height } = await drawn(file, [0, 0, 1, 1]);
    jpegs.push({ bytes: new Uint8Array(await blob.arrayBuffer()), width, height });
  }
  const name = first.file.name.replace(/\.[^.]*$/u, "");
  return new File([pagesToPdf(jpegs)], `${name}.pdf`, { type: "application/pdf" });
}

/** A part of a picture as JPEG, the right way up: a camera notes its turn beside the pixels. */
async function drawn(file: Blob, [left, top, width, height]: DrawnBox) {
  const bitmap = await createImageBitmap(file);
  const wide = Math.max(1, Math.round(bitmap.width * width));
  const high = Math.max(1, Math.round(bitmap.height * height));
  const scale = Math.min(1, LONGEST_SIDE / Math.max(wide, high));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(wide * scale);
  canvas.height = Math.round(high * scale);
  const from = [bitmap.width * left, bitmap.height * top, wide, high] as const;
  canvas.getContext("2d")?.drawImage(bitmap, ...from, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY);
  });
  if (blob === null) throw new TypeError("The browser did not write the picture as JPEG");
  return { blob, width: canvas.width, height: canvas.height };
}

function jpegName(name: string): string {
  return `${name.replace(/\.[^.]*$/u, "")}.jpg`;
}
