import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspectScan } from "../../../../shared/imaging/inspect/inspect-scan.ts";
import { SCAN_LIMITS } from "../../../../shared/imaging/inspect/scan-facts.ts";
import { pngHeader, tiffChain, withFrame } from "./headers.ts";

const code = (bytes: Uint8Array) => inspectScan(bytes).refused?.code ?? "passes";
const text = (content: string) => Buffer.from(content, "latin1");
const pdf = (body: string) => text(`%PDF-1.4\n${body}\n%%EOF`);

describe("inspectScan, by the first bytes", () => {
  it.each([
    { what: "an empty file", bytes: text(""), expected: "NOT_AN_IMAGE" },
    { what: "plain text", bytes: text("income certificate"), expected: "NOT_AN_IMAGE" },
    { what: "a GIF", bytes: text("GIF89a…"), expected: "UNSUPPORTED_TYPE" },
    { what: "an SVG named .png", bytes: text("<svg xmlns='…'/>"), expected: "UNSUPPORTED_TYPE" },
    {
      what: "an HEIC photograph",
      bytes: text("\0\0\0\u0018ftypheic"),
      expected: "UNSUPPORTED_TYPE",
    },
    { what: "a Word document", bytes: text("PK\u0003\u0004…"), expected: "UNSUPPORTED_TYPE" },
    { what: "a PDF behind junk", bytes: text("junk%PDF-1.4"), expected: "NOT_AN_IMAGE" },
  ])("answers $what with $expected", ({ bytes, expected }) => {
    expect(code(bytes)).toBe(expected);
  });

  it("tells the owner of an iPhone how to send a picture that is read", () => {
    expect(inspectScan(text("\0\0\0\u0018ftypheic")).refused?.message).toMatch(/Most Compatible/u);
    expect(inspectScan(text("\0\0\0\u0018ftypisom")).refused?.message).not.toMatch(/iPhone/u);
  });

  it.each(["jpeg", "png", "tiff"] as const)("reads the size of a %s", async (format) => {
    const image = sharp({ create: { width: 640, height: 480, channels: 3, background: "#fff" } });
    const bytes = await image.toFormat(format).toBuffer();

    expect(inspectScan(bytes).facts).toMatchObject({
      type: format,
      pages: 1,
      width: 640,
      height: 480,
    });
  });
});

describe("inspectScan, at its limits", () => {
  it.each([
    { what: "10 000 pixels", bytes: pngHeader(10_000, 300), expected: "passes" },
    { what: "10 001 pixels", bytes: pngHeader(10_001, 300), expected: "TOO_LARGE" },
    { what: "a JPEG of 10 000", bytes: withFrame(10_000, 300), expected: "passes" },
    { what: "a JPEG of 10 001", bytes: withFrame(10_001, 300), expected: "TOO_LARGE" },
    { what: "200 pixels", bytes: pngHeader(200, 200), expected: "passes" },
    { what: "199 pixels", bytes: pngHeader(199, 800), expected: "TOO_SMALL" },
    { what: "3 000 pages", bytes: tiffChain(3_000), expected: "passes" },
    { what: "3 001 pages", bytes: tiffChain(3_001), expected: "TOO_MANY_PAGES" },
    { what: "30 000 pixels of one bit", bytes: pngHeader(30_000, 30_000), expected: "TOO_LARGE" },
  ])("answers $what with $expected", ({ bytes, expected }) => {
    expect(code(bytes)).toBe(expected);
  });

  it.each([
    { more: 0, expected: "passes" },
    { more: 1, expected: "TOO_LARGE" },
  ])("answers 10 MB and $more byte with $expected", ({ more, expected }) => {
    const bytes = new Uint8Array(SCAN_LIMITS.imageBytes + more);
    bytes.set(pngHeader(800, 600));

    expect(code(bytes)).toBe(expected);
  });
});

describe("inspectScan, on damaged headers", () => {
  it.each([
    { what: "a JPEG without a frame", bytes: withFrame(300, 300).subarray(0, 12) },
    { what: "a PNG whose header does not sum", bytes: pngHeader(300, 300).with(17, 9) },
    { what: "a PNG cut in its header", bytes: pngHeader(300, 300).subarray(0, 20) },
    { what: "a TIFF that leads back to itself", bytes: tiffChain(3, { loop: true }) },
    { what: "a TIFF that leads past its end", bytes: tiffChain(2).subarray(0, 60) },
  ])("refuses $what", ({ bytes }) => {
    expect(code(bytes)).toBe("DAMAGED");
  });
});

describe("inspectScan, on PDF", () => {
  const stream = (dictionary: string, content: Uint8Array) =>
    Buffer.concat([
      text(`%PDF-1.4\n1 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
      content,
      text("\nendstream\nendobj\n%%EOF"),
    ]);
  const packed = (layers: number) => {
    let content: Uint8Array = new Uint8Array(160 * 1024 * 1024);
    for (let layer = 0; layer < layers; layer++) content = deflateSync(content);
    return content;
  };

  it("counts the pages that lie open and those a tree claims", () => {
    const pages = pdf(
      "1 0 obj << /Type /Pages /Count 7 >> endobj 2 0 obj << /Type /Page >> endobj",
    );

    expect(inspectScan(pages).facts).toMatchObject({ pages: 7, encrypted: false });
  });

  it("refuses a tree of too many pages", () => {
    expect(code(pdf("<< /Type /Pages /Count 3001 >>"))).toBe("TOO_MANY_PAGES");
  });

  it("tells encryption, which only opening shows to need a password", () => {
    const encrypted = pdf("trailer << /Encrypt 5 0 R >>");

    expect(inspectScan(encrypted).facts).toMatchObject({ encrypted: true });
  });

  it("refuses a stream that unpacks to more than a page can need", () => {
    expect(code(stream("/Filter /FlateDecode", packed(1)))).toBe("TOO_LARGE");
  });

  it("refuses one that was packed twice to look small", () => {
    const bomb = stream("/Filter [/FlateDecode /FlateDecode]", packed(2));

    expect(bomb.length).toBeLessThan(10_000);
    expect(code(bomb)).toBe("TOO_LARGE");
  });

  it("refuses a picture of more pixels than any page has", () => {
    const huge = "/Subtype /Image /Width 30000 /Height 30000 /Filter /CCITTFaxDecode";

    expect(code(stream(huge, text("…")))).toBe("TOO_LARGE");
  });

  it("stays quick on a file made of keywords", () => {
    const keywords = pdf("stream obj /Type /Pages << ".repeat(200_000));
    const began = performance.now();
    code(keywords);

    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
