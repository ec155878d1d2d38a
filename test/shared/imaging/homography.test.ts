import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apply,
  compose,
  type Homography,
  invert,
  ontoQuad,
  type Quad,
  scaling,
  translation,
} from "../../../shared/imaging/homography.ts";

const quad: Quad = [
  [10, 20],
  [110, 5],
  [130, 160],
  [-5, 140],
];

const tilted = ontoQuad(200, 300, quad);

describe("ontoQuad", () => {
  it.each([
    { from: [0, 0], to: quad[0] },
    { from: [200, 0], to: quad[1] },
    { from: [200, 300], to: quad[2] },
    { from: [0, 300], to: quad[3] },
  ] as const)("takes the corner $from to $to", ({ from, to }) => {
    const [x, y] = apply(tilted, from);

    expect(x).toBeCloseTo(to[0], 9);
    expect(y).toBeCloseTo(to[1], 9);
  });
});

describe("invert", () => {
  const coordinate = fc.double({ min: 0, max: 300, noNaN: true });

  it("leads every point back to where it came from", () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const [backX, backY] = apply(invert(tilted), apply(tilted, [x, y]));

        expect(backX).toBeCloseTo(x, 6);
        expect(backY).toBeCloseTo(y, 6);
      }),
    );
  });
});

describe("compose", () => {
  it("applies the inner map first", () => {
    const map: Homography = compose(translation(10, 0), scaling(2, 3));

    expect(apply(map, [1, 1])).toEqual([12, 3]);
  });
});
