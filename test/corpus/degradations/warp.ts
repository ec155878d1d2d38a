import type { Pixels } from "./pixels.ts";

/** A place in a picture, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * A new picture of the given size: each of its pixels is taken from where `source` points in the
 * old one, and from `ground` where that lies outside.
 */
export function warp(
  picture: Pixels,
  size: { readonly width: number; readonly height: number },
  source: (x: number, y: number) => Spot,
  ground: (x: number, y: number, channel: number) => number,
): Pixels {
  const rgb = new Uint8ClampedArray(size.width * size.height * 3);
  for (let y = 0, at = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1, at += 3) {
      const from = source(x, y);
      const inside =
        from.x >= 0 && from.y >= 0 && from.x < picture.width - 1 && from.y < picture.height - 1;
      for (let channel = 0; channel < 3; channel += 1) {
        rgb[at + channel] = inside ? between(picture, from, channel) : ground(x, y, channel);
      }
    }
  }
  return { ...size, rgb: new Uint8Array(rgb.buffer) };
}

/** The map from a picture's place to the page's, for a page whose corners lie at `corners`. */
export function perspective(
  corners: readonly [Spot, Spot, Spot, Spot],
  page: { readonly width: number; readonly height: number },
): (x: number, y: number) => Spot {
  const [m0, m1, m2, m3, m4, m5, m6, m7] = unitSquareTo(corners);
  // The adjugate of the matrix is its inverse up to a factor, which the division removes.
  const a = m4 - m5 * m7;
  const b = m2 * m7 - m1;
  const c = m1 * m5 - m2 * m4;
  const d = m5 * m6 - m3;
  const e = m0 - m2 * m6;
  const f = m2 * m3 - m0 * m5;
  const g = m3 * m7 - m4 * m6;
  const h = m1 * m6 - m0 * m7;
  const i = m0 * m4 - m1 * m3;
  return (x, y) => {
    const w = g * x + h * y + i;
    return {
      x: ((a * x + b * y + c) / w) * page.width,
      y: ((d * x + e * y + f) / w) * page.height,
    };
  };
}

type Matrix = readonly [number, number, number, number, number, number, number, number];

/** The homography of the unit square to four corners, clockwise from the top left. */
function unitSquareTo([p, q, r, s]: readonly [Spot, Spot, Spot, Spot]): Matrix {
  const dx1 = q.x - r.x;
  const dx2 = s.x - r.x;
  const dy1 = q.y - r.y;
  const dy2 = s.y - r.y;
  const sx = p.x - q.x + r.x - s.x;
  const sy = p.y - q.y + r.y - s.y;
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [
    q.x - p.x + g * q.x,
    s.x - p.x + h * s.x,
    p.x,
    q.y - p.y + g * q.y,
    s.y - p.y + h * s.y,
    p.y,
    g,
    h,
  ];
}

function between({ width, rgb }: Pixels, { x, y }: Spot, channel: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const down = y - top;
  const at = (top * width + left) * 3 + channel;
  const below = at + width * 3;
  const upper = (rgb[at] ?? 0) * (1 - right) + (rgb[at + 3] ?? 0) * right;
  const lower = (rgb[below] ?? 0) * (1 - right) + (rgb[below + 3] ?? 0) * right;
  return upper * (1 - down) + lower * down;
}
