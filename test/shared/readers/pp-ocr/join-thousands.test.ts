import { describe, expect, it } from "vitest";
import { joinThousands } from "../../../../shared/readers/pp-ocr/join-thousands.ts";
import { asPage, drawn } from "../../imaging/drawing.ts";

const unruled = asPage(drawn(600, 300, [])).rulings;

/** A figure in typewritten type: twenty pixels a sign. */
const typed = (text: string, left: number) => {
  const right = left + text.length * 20;
  return {
    text,
    confidence: 0.9,
    box: { left, top: 100, right, bottom: 150 },
    ink: { left, right },
  };
};
const texts = (...figures: ReturnType<typeof typed>[]) =>
  joinThousands(figures, unruled).map(({ text }) => text);

describe("joinThousands", () => {
  it("joins pieces that stand one blank apart", () => {
    expect(texts(typed("4", 100), typed("285,81", 140))).toEqual(["4285,81"]);
  });

  it("joins millions", () => {
    expect(texts(typed("1", 100), typed("165", 140), typed("000.00", 220))).toEqual(["1165000.00"]);
  });

  it("keeps figures apart that stand further away", () => {
    expect(texts(typed("503", 100), typed("281.00", 220))).toEqual(["503", "281.00"]);
  });

  it("keeps a code and an amount apart that is no group of thousands", () => {
    expect(texts(typed("503", 100), typed("4281.00", 180))).toEqual(["503", "4281.00"]);
  });
});
