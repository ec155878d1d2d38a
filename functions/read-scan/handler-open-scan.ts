import { decodePage } from "../../shared/imaging/decode-page.ts";
import { inspectScan } from "../../shared/imaging/inspect/inspect-scan.ts";
import { refusal } from "../../shared/imaging/inspect/refuse.ts";
import { SCAN_LIMITS, type ScanFacts } from "../../shared/imaging/inspect/scan-facts.ts";
import type { UploadedPage } from "../../shared/imaging/uploaded-page.ts";
import type { PdfDrawer, PdfPages } from "../../shared/readers/pdf-text/pdf-pages.ts";
import { openTextLayer, type TextLayer } from "../../shared/readers/pdf-text/text-layer.ts";
import type { Block } from "../../shared/reading/block.ts";
import { fileTraces } from "../../shared/reading/suspicion/file-traces.ts";
import type { PageToRead } from "./read-page.ts";
import type { OpenScan, PageResult, Rejection } from "./read-scan.ts";

type ReadPage = (page: PageToRead<UploadedPage>) => Promise<PageResult | Rejection>;

/** Opens a file by its headers, then its pages one by one; what a decoder refuses is damaged. */
export async function openScan(
  bytes: Uint8Array,
  drawer: PdfDrawer,
  read: ReadPage,
): Promise<OpenScan | Rejection> {
  const { facts, refused } = inspectScan(bytes);
  if (refused) return refused;
  return facts.type === "pdf"
    ? openPdf(bytes, facts, drawer, read)
    : openPicture(bytes, facts, read);
}

function openPicture(bytes: Uint8Array, { pages }: ScanFacts, read: ReadPage): OpenScan {
  return {
    pages,
    traces: [],
    readPage: async (number) => {
      const picture = await orUndefined(decodePage(bytes, number));
      return picture ? read({ number, picture }) : refusal("DAMAGED");
    },
    close: async () => undefined,
  };
}

async function openPdf(
  bytes: Uint8Array,
  { encrypted }: ScanFacts,
  drawer: PdfDrawer,
  read: ReadPage,
): Promise<OpenScan | Rejection> {
  const pages = await orUndefined(drawer.open(bytes));
  if (!pages || pages.count < 1) return refusal(encrypted ? "ENCRYPTED" : "DAMAGED");
  if (pages.count > SCAN_LIMITS.pages) {
    pages.close();
    return refusal("TOO_MANY_PAGES");
  }
  const text = await orUndefined(openTextLayer(bytes));
  return {
    pages: pages.count,
    traces: fileTraces(bytes),
    readPage: (number) => readPdfPage(number, pages, text, read),
    close: async () => {
      pages.close();
      await text?.close();
    },
  };
}

async function readPdfPage(
  number: number,
  pages: PdfPages,
  text: TextLayer | undefined,
  read: ReadPage,
): Promise<PageResult | Rejection> {
  const picture = await orUndefined(pages.draw(number));
  if (picture === "too-large") return refusal("TOO_LARGE");
  if (!picture) return refusal("DAMAGED");
  return read({ number, picture, text: await textOf(text, number) });
}

async function textOf(text: TextLayer | undefined, number: number) {
  return text && (await orUndefined<readonly Block[] | undefined>(text.page(number)));
}

/** A decoder's failure is an answer about the file, not a fault of ours. */
async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
