import { describe, expect, it } from "vitest";

import { lacksParts } from "../../../../shared/readers/textract/missing-parts.ts";

const page = (words: readonly string[], number = 1) => ({
  Id: `page${number}`,
  BlockType: "PAGE",
  Page: number,
  Relationships: [{ Type: "CHILD", Ids: [...words] }],
});
const word = (id: string, number = 1) => ({ Id: id, BlockType: "WORD", Page: number, Text: id });

const first = {
  JobStatus: "SUCCEEDED",
  NextToken: "t1",
  Blocks: [page(["a", "b", "c"]), word("a")],
};
const second = { JobStatus: "SUCCEEDED", NextToken: "t2", Blocks: [word("b")] };
const line = {
  Id: "line",
  BlockType: "LINE",
  Page: 1,
  Relationships: [{ Type: "CHILD", Ids: ["c"] }],
};
const third = { JobStatus: "SUCCEEDED", Blocks: [line, word("c")] };

describe("lacksParts", () => {
  it.each([
    ["a response of one part", [{ Blocks: [word("a")] }]],
    ["all parts", [first, second, third]],
    ["all parts in another order", [third, first, second]],
    ["a part delivered twice", [first, first, second, third]],
    ["an empty part behind a name", [first, second, { ...third, NextToken: "t3" }, { Blocks: [] }]],
    ["a name that comes again", [first, second, { ...third, NextToken: "t2" }]],
    ["a response cut down by hand", [{ Blocks: [page(["a", "b"]), word("a")] }]],
  ])("is false for %s", (_, parts) => {
    expect(lacksParts(parts)).toBe(false);
  });

  it.each([
    ["the first part alone", [first]],
    ["the first part twice", [first, first]],
    ["a last part that was not asked for", [first, second]],
    ["a part in the middle that is lost", [first, third]],
    ["the last part alone", [third]],
    [
      "a page without its own block",
      [{ ...third, Blocks: [page(["c"]), word("c"), word("d", 2)] }],
    ],
  ])("is true for %s", (_, parts) => {
    expect(lacksParts(parts)).toBe(true);
  });
});
