import type { Point } from "../block.ts";

/** Maps a point of the page as uploaded to the upright page, both as fractions. */
export type PointMap = (point: Point) => Point;

const UPRIGHT: PointMap = (point) => point;

/**
 * The map that lays a page straight, from the corners of its PAGE polygon: top left first, then
 * clockwise. A page without four usable corners is taken to fill the picture upright.
 */
export function straightening(corners: readonly Point[]): PointMap {
  const [a, b, c, d] = corners;
  if (!(a && b && c && d) || corners.length !== 4 || Math.abs(areaOf(corners)) < 0.01) {
    return UPRIGHT;
  }
  const [m, n, o, p, q, r, s, t, u] = inverse(squareToQuad(a, b, c, d));
  return ({ X, Y }) => {
    const w = s * X + t * Y + u;
    return { X: (m * X + n * Y + o) / w, Y: (p * X + q * Y + r) / w };
  };
}

function areaOf(corners: readonly Point[]): number {
  return corners.reduce((sum, { X, Y }, index) => {
    const next = corners[(index + 1) % corners.length] ?? { X, Y };
    return sum + (X * next.Y - next.X * Y) / 2;
  }, 0);
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** Heckbert's unit square to quadrilateral. */
function squareToQuad(a: Point, b: Point, c: Point, d: Point): Matrix {
  const sumX = a.X - b.X + c.X - d.X;
  const sumY = a.Y - b.Y + c.Y - d.Y;
  const x1 = b.X - c.X;
  const x2 = d.X - c.X;
  const y1 = b.Y - c.Y;
  const y2 = d.Y - c.Y;
  const divisor = x1 * y2 - x2 * y1;
  const g = (sumX * y2 - x2 * sumY) / divisor;
  const h = (x1 * sumY - sumX * y1) / divisor;
  return [
    b.X - a.X + g * b.X,
    d.X - a.X + h * d.X,
    a.X,
    b.Y - a.Y + g * b.Y,
    d.Y - a.Y + h * d.Y,
    a.Y,
    g,
    h,
    1,
  ];
}

/** Inverse up to a factor, which a homography does not need. */
function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}
