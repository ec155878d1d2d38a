import type { Worker } from "tesseract.js";
import { describe, expect, it } from "vitest";

import { readFigures } from "../../../../shared/readers/tesseract/read-figures.ts";
import { asPage, drawn } from "../../imaging/drawing.ts";

/** Two bars of ink, as wide as figures, in the boxes below. */
const page = asPage(
  drawn(600, 300, [
    [50, 50, 12, 26],
    [70, 50, 12, 26],
    [50, 150, 12, 26],
    [70, 150, 12, 26],
  ]),
);
const box = (top: number) => ({ left: 40, top: top - 10, right: 120, bottom: top + 40 });

function engineThatReads(...texts: readonly string[]): { worker: Worker; asked: () => number } {
  let asked = 0;
  const recognize = async () => ({
    jobId: "1",
    data: { text: texts[asked++] ?? "", confidence: 80 },
  });
  return { worker: { recognize } as unknown as Worker, asked: () => asked };
}

const textsOf = (blocks: readonly { BlockType: string; Text?: string }[]) =>
  blocks.flatMap(({ BlockType, Text }) => (BlockType === "WORD" ? Text : []));

describe("readFigures", () => {
  it("reads every box shown, in their order, whichever is cut out first", async () => {
    const { worker, asked } = engineThatReads("42 500,00\n", "42500,00");
    const opinions = readFigures(Promise.resolve(worker), page);
    opinions.show(box(50), "42500.00");
    opinions.show(box(150), "42500.00");

    const words = (await opinions.blocks()).filter(({ BlockType }) => BlockType === "WORD");
    const tops = words.map(({ Geometry }) => Geometry.BoundingBox.Top);
    expect(asked()).toBe(2);
    expect(textsOf(words).sort()).toEqual(["42 500,00", "42500,00"]);
    expect(tops[0]).toBeLessThan(tops[1] ?? 0);
  });

  it("drops marks at the ends and an answer without a digit", async () => {
    const { worker } = engineThatReads(" -1 200.", "—,");
    const opinions = readFigures(Promise.resolve(worker), page);
    opinions.show(box(50), "1200");
    opinions.show(box(150), "1200");

    expect(textsOf(await opinions.blocks())).toEqual(["1 200"]);
  });

  it("asks the engine nothing about a box without ink", async () => {
    const { worker, asked } = engineThatReads("1");
    const opinions = readFigures(Promise.resolve(worker), page);
    opinions.show({ left: 300, top: 100, right: 400, bottom: 140 }, "1");

    expect(textsOf(await opinions.blocks())).toEqual([]);
    expect(asked()).toBe(0);
  });

  it("tells of a failed engine when the opinions are collected, not before", async () => {
    const opinions = readFigures(Promise.reject(new Error("no engine")), page);
    opinions.show(box(50), "1");

    await expect(opinions.blocks()).rejects.toThrow("no engine");
  });

  it.each([
    { seen: ["04", "02", "02"], sure: [3, 59, 60], text: "02", why: "two sure others agree" },
    { seen: ["08", "03", ""], sure: [30, 90, 0], text: "08", why: "one other says it alone" },
    { seen: ["08", "03", "06"], sure: [30, 90, 90], text: "08", why: "the others disagree" },
    { seen: ["08", "03", "03"], sure: [30, 40, 40], text: "08", why: "the others are unsure" },
    { seen: ["", "", "0"], sure: [0, 0, 85], text: "0", why: "nothing else was read" },
    { seen: ["13", "18", "18"], sure: [80, 90, 90], text: "13", why: "it was sure at once" },
    {
      seen: ["1", "11", "11"],
      sure: [80, 90, 90],
      other: "11",
      text: "11",
      why: "two others agree",
    },
    {
      seen: ["13", "18", "15"],
      sure: [80, 90, 90],
      other: "18",
      text: "13",
      why: "two others differ",
    },
  ])("reads $text where $why", async ({ seen, sure, text, other = seen[0] }) => {
    let at = -1;
    const recognize = async () => {
      at += 1;
      return { jobId: "1", data: { text: seen[at], confidence: sure[at] } };
    };
    const opinions = readFigures(Promise.resolve({ recognize } as unknown as Worker), page);
    opinions.show(box(50), other ?? "");

    expect(textsOf(await opinions.blocks())).toEqual([text]);
  });
});
