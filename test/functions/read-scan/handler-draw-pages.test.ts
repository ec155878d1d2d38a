import sharp from "sharp";
import { describe, expect, it } from "vitest";

import { drawPages } from "../../../functions/read-scan/handler-draw-pages.ts";
import { noticePdf } from "../../../shared/printing/notice-pdf.ts";

const picture = () =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
const paper = () =>
  noticePdf(
    {
      ...{ language: "ru", kind: "asked", preview: false, title: "ОБРАЗЕЦ", caseId: "c1" },
      sentences: Array.from({ length: 120 }, () => ({ text: "строка", source: "event:1" })),
      ...{ table: [], tree: [], toDo: [] },
    },
    (day) => day,
  );

describe("drawPages", () => {
  it("draws a picture, and every page of a PDF, for people to look at", async () => {
    const [one] = await drawPages(await picture(), { type: "png", pages: 1 });
    expect((await sharp(one?.jpeg).metadata()).format).toBe("jpeg");

    const pages = await drawPages(paper(), { type: "pdf", pages: 1 });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
  });

  it.each(["pdf", "jpeg"])("draws nothing of a damaged %s", async (type) => {
    expect(await drawPages(Buffer.from("%PDF-1.7 nothing"), { type, pages: 1 })).toEqual([]);
  });
});
