import { describe, expect, it } from "vitest";
import { apply } from "../../../shared/imaging/homography.ts";
import { turnClockwise } from "../../../shared/imaging/quarter-turn.ts";
import { drawn } from "./drawing.ts";

const page = drawn(4, 3, [[0, 0, 1, 1]]);

describe("turnClockwise", () => {
  it.each([
    { turn: 0, size: [4, 3], corner: [0, 0] },
    { turn: 90, size: [3, 4], corner: [2, 0] },
    { turn: 180, size: [4, 3], corner: [3, 2] },
    { turn: 270, size: [3, 4], corner: [0, 3] },
  ] as const)("takes the top left pixel to $corner by $turn degrees", ({ turn, size, corner }) => {
    const { image, map } = turnClockwise(page, turn);

    expect([image.width, image.height]).toEqual(size);
    expect(image.pixels.indexOf(0)).toBe(corner[1] * image.width + corner[0]);
    expect(apply(map, [0, 0])).toEqual(corner);
  });
});
