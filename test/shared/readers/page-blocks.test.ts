import { describe, expect, it } from "vitest";
import { ontoQuad } from "../../../shared/imaging/homography.ts";
import { pageBlocks, placeBlocks } from "../../../shared/readers/page-blocks.ts";
import { asPage, drawn } from "../imaging/drawing.ts";

/** A page photographed upside down and a little askew. */
const page = {
  ...asPage(drawn(200, 300, [])),
  toUpload: ontoQuad(200, 300, [
    [0.95, 0.97],
    [0.06, 0.94],
    [0.03, 0.05],
    [0.98, 0.02],
  ]),
};
const box = { left: 20, top: 30, right: 80, bottom: 45 };

describe("pageBlocks", () => {
  const blocks = pageBlocks(page);
  const word = blocks.add("WORD", box, { Text: "42500.00", Confidence: 99 });
  blocks.add("LINE", box, { Text: "42500.00" }, [word]);
  const [whole, ...rest] = blocks.finish();

  it("lists the corners of the upright page in reading order", () => {
    expect(whole?.Geometry.Polygon[0]).toEqual({ X: 0.95, Y: 0.97 });
    expect(whole?.Geometry.Polygon[2]).toEqual({ X: 0.03, Y: 0.05 });
  });

  it("lets the page hold what no other block holds", () => {
    expect(whole?.Relationships).toEqual([{ Type: "CHILD", Ids: ["p1-line-1"] }]);
  });

  it("starts a word's corners where its text starts", () => {
    const [start, end] = rest[0]?.Geometry.Polygon ?? [];

    expect((start?.X ?? 0) - (end?.X ?? 0)).toBeGreaterThan(0.2);
  });

  it("is undone by placing the blocks again", () => {
    const [placed] = placeBlocks(page, rest);

    expect(placed?.left).toBeCloseTo(20, 1);
    expect(placed?.bottom).toBeCloseTo(45, 1);
  });
});
