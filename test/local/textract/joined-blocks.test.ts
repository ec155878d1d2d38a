import { describe, expect, it } from "vitest";

import { joinedBlocks } from "../../../local/textract/joined-blocks.ts";
import type { Block } from "../../../shared/reading/block.ts";
import type { Coverage, Recording } from "../../../shared/reading/recording.ts";

const at = (Left: number, Width: number) => ({
  BoundingBox: { Left, Top: 0.1, Width, Height: 0.02 },
  Polygon: [],
});

const word = (Id: string, Text: string, left: number, width = 0.1): Block => ({
  Id,
  BlockType: "WORD",
  Page: 1,
  Text,
  Geometry: at(left, width),
});

const recording = (covers: readonly Coverage[], blocks: readonly Block[]): Recording => ({
  schema: "opora.recording/1",
  reader: "tesseract",
  model: "tesseract@7.0.0/rus",
  covers,
  sha256: "0".repeat(64),
  pages: 1,
  outcome: "complete",
  warnings: [],
  blocks,
});

const page: Block = {
  Id: "p",
  BlockType: "PAGE",
  Page: 1,
  Geometry: at(0, 1),
  Relationships: [{ Type: "CHILD", Ids: ["l"] }],
};

const line: Block = {
  Id: "l",
  BlockType: "LINE",
  Page: 1,
  Geometry: at(0.1, 0.5),
  Relationships: [{ Type: "CHILD", Ids: ["a", "b"] }],
};

describe("joinedBlocks", () => {
  const words = recording(
    ["words"],
    [page, line, word("a", "Итого", 0.1), word("b", "42 5OO", 0.4)],
  );
  const figures = recording(["figures"], [page, word("a", "42500.00", 0.39, 0.12)]);
  const joined = joinedBlocks([words, figures]);

  it("puts a figure in the place of the word it lies over", () => {
    const texts = joined.filter(({ BlockType }) => BlockType === "WORD").map(({ Text }) => Text);

    expect(texts).toEqual(["Итого", "42500.00"]);
  });

  it("keeps one page, every id once, and no link to a word that is gone", () => {
    const ids = joined.map(({ Id }) => Id);
    const linked = joined.flatMap(({ Relationships = [] }) =>
      Relationships.flatMap(({ Ids }) => Ids),
    );

    expect(joined.filter(({ BlockType }) => BlockType === "PAGE")).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(linked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("keeps figures alone with their page", () => {
    expect(joinedBlocks([figures]).map(({ BlockType }) => BlockType)).toEqual(["PAGE", "WORD"]);
  });
});
