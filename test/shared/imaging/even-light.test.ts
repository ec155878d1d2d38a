import { describe, expect, it } from "vitest";
import { evenLight } from "../../../shared/imaging/even-light.ts";

describe("evenLight", () => {
  it("makes print under a shadow as dark as print in the light", () => {
    const width = 400;
    const height = 200;
    const pixels = new Uint8Array(width * height);
    for (let i = 0; i < pixels.length; i++) {
      const light = 0.35 + (0.65 * (i % width)) / width;
      const isPrint = i % 40 < 6 && Math.floor(i / width) % 20 < 10;
      pixels[i] = (isPrint ? 40 : 240) * light;
    }
    const lit = evenLight({ pixels, width, height }, 25).pixels;
    const at = (x: number) => lit[104 * width + x] ?? 0;

    expect(Math.abs(at(42) - at(362))).toBeLessThan(30);
    expect(at(42)).toBeLessThan(80);
    expect(at(60)).toBeGreaterThan(230);
    expect(at(380)).toBeGreaterThan(230);
  });
});
