import { describe, expect, it } from "vitest";
import {
  type OpenScan,
  type PageResult,
  type Rejection,
  readScan,
} from "../../../functions/read-scan/read-scan.ts";
import type { Block } from "../../../shared/reading/block.ts";

const DAMAGED: Rejection = { code: "DAMAGED", message: "The file is damaged" };
const scan = { bytes: new Uint8Array(), sha256: "a".repeat(64), name: "scan.png" };

const block = (page: number): Block => ({
  Id: `p${page}-word-1`,
  BlockType: "WORD",
  Page: page,
  Geometry: { BoundingBox: { Left: 0, Top: 0, Width: 1, Height: 1 }, Polygon: [] },
});

const page = (number: number, warnings: readonly string[] = []): PageResult => ({
  number,
  readings: [
    { reader: "pp-ocr", model: "ppocr-v4@1", covers: ["figures"], blocks: [block(number)] },
    { reader: "tesseract", model: "tesseract@7/rus", covers: ["words"], blocks: [block(number)] },
  ],
  warnings,
  traces: [],
  preview: new Uint8Array([number]),
});

/** Reads a file whose pages come out as given; tells whether it was closed. */
async function read(pages: readonly (PageResult | Rejection)[]) {
  let closed = false;
  const opened: OpenScan = {
    pages: pages.length,
    traces: [],
    readPage: async (number) => pages[number - 1] ?? DAMAGED,
    close: async () => {
      closed = true;
    },
  };
  return { ...(await readScan({ open: async () => opened })(scan)), closed };
}

describe("readScan", () => {
  it("joins the pages of each reader into one recording", async () => {
    const { recordings, pages, closed } = await read([page(1), page(2)]);

    expect(recordings.map(({ model, outcome }) => [model, outcome])).toEqual([
      ["ppocr-v4@1", "complete"],
      ["tesseract@7/rus", "complete"],
    ]);
    expect(recordings[0]?.blocks.map(({ Page }) => Page)).toEqual([1, 2]);
    expect(pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(closed).toBe(true);
  });

  it("names a page that could not be read, and goes on", async () => {
    const { recordings, rejection } = await read([page(1), DAMAGED, page(3)]);

    expect(rejection).toBeUndefined();
    expect(recordings[0]).toMatchObject({
      pages: 3,
      outcome: "partial",
      warnings: [{ code: "PAGE_NOT_READ", pages: [2] }],
    });
  });

  it("refuses a file of which no page can be read", async () => {
    expect(await read([DAMAGED, DAMAGED])).toMatchObject({ recordings: [], rejection: DAMAGED });
  });

  it("refuses a file on which nothing is printed", async () => {
    const { rejection } = await read([page(1, ["EMPTY_PAGE"]), page(2, ["EMPTY_PAGE"])]);

    expect(rejection?.code).toBe("EMPTY_PAGE");
  });

  it("passes over the empty back of a sheet", async () => {
    const { recordings } = await read([page(1), page(2, ["EMPTY_PAGE"])]);

    expect(recordings[0]).toMatchObject({ outcome: "complete", pages: 2 });
  });

  it("gathers what is doubtful about pictures by code", async () => {
    const { recordings } = await read([page(1, ["BLURRED"]), page(2, ["BLURRED", "GLARE"])]);

    expect(recordings[0]?.warnings).toEqual([
      { code: "BLURRED", pages: [1, 2] },
      { code: "GLARE", pages: [2] },
    ]);
  });

  it("refuses what its headers refuse", async () => {
    const answer = await readScan({ open: async () => DAMAGED })(scan);

    expect(answer).toEqual({ recordings: [], pages: [], rejection: DAMAGED });
  });
});
