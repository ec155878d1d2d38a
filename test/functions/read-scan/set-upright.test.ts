import { describe, expect, it } from "vitest";
import type { Orientation, PagePorts, Turn } from "../../../functions/read-scan/page-ports.ts";
import { setUpright } from "../../../functions/read-scan/set-upright.ts";

/** A page is the turn that it needs; a straight page is what is left of it. */
type Ports = PagePorts<Turn, Turn, string>;

const ports = (orientation: Orientation, texts = 20): Ports => {
  const unused = () => {
    throw new TypeError("Cannot be called here");
  };
  return {
    orientation: async () => orientation,
    straighten: (needed, turn) => ((needed - turn + 360) % 360) as Turn,
    words: async (left) => ({
      blocks: Array.from({ length: texts }, (_, i) => ({
        Id: String(i),
        BlockType: "WORD" as const,
        Page: 1,
        Geometry: { BoundingBox: { Left: 0, Top: 0, Width: 0, Height: 0 }, Polygon: [] },
      })),
      plainWords: left === 0 ? ["one", "two", "three"] : [],
    }),
    figures: unused,
    secondReader: unused,
    seenInWords: unused,
    place: unused,
    assess: unused,
    traces: unused,
    preview: unused,
    models: { figures: "", secondFigures: "", text: "", words: () => "" },
  };
};

describe("setUpright", () => {
  it.each([0, 90, 180, 270] as const)("turns by the %d degrees that are certain", async (turn) => {
    const upright = await setUpright(ports({ turn, certain: true }), turn);

    expect(upright.straight).toBe(0);
  });

  it.each([90, 180, 270] as const)("finds a turn of %d degrees by the words", async (needed) => {
    const upright = await setUpright(ports({ turn: 0, certain: false }), needed);

    expect(upright.straight).toBe(0);
  });

  it("leaves a nearly empty page as it lies", async () => {
    const upright = await setUpright(ports({ turn: 0, certain: false }, 2), 180);

    expect(upright.straight).toBe(180);
  });

  it("reads Latin script as English at once", async () => {
    const upright = await setUpright(ports({ turn: 0, certain: true, script: "Latin" }), 0);

    expect(upright.language).toBe("eng");
  });

  it("looks for no orientation where Russian words lie in plenty", async () => {
    const upright = await setUpright(page("lying", 90), 0);

    expect([upright.straight, upright.language]).toEqual([0, "rus"]);
  });

  it.each([
    ["standing", 90],
    ["lying", 50],
  ] as const)("turns a page of %s words read with confidence %d", async (words, confidence) => {
    expect((await setUpright(page(words, confidence), 180)).straight).toBe(0);
  });
});

/** A page of twenty words, certain to need the turn that it is. */
function page(words: "lying" | "standing", Confidence: number): Ports {
  const [Width, Height] = words === "lying" ? [0.1, 0.02] : [0.02, 0.1];
  const Geometry = { BoundingBox: { Left: 0, Top: 0, Width, Height }, Polygon: [] };
  const names = Array.from({ length: 20 }, (_, at) => `слово${at}`);
  return {
    ...ports({ turn: 180, certain: true }),
    words: async () => ({
      plainWords: names,
      blocks: names.map((Text) => {
        return { Id: Text, BlockType: "WORD", Page: 1, Text, Confidence, Geometry } as const;
      }),
    }),
  };
}
