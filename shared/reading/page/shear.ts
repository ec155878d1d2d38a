import type { Point } from "../block.ts";
import { median } from "./box.ts";
import type { PointMap } from "./homography.ts";

/** Fewer words than this say nothing about the page's skew. */
const ENOUGH_WORDS = 8;

/**
 * The skew that is left after the PAGE polygon was applied, taken out: lines by the slope of the
 * words' upper edges and of neighbours, columns by the slope of their left edges. Two shears and no
 * turn, because the page's true proportions are unknown here.
 */
export function shearOf(polygons: readonly (readonly Point[])[]): PointMap {
  if (polygons.length < ENOUGH_WORDS) return (point) => point;
  const lean = slopes(polygons, 0, 3, "upright");
  const slope = slopes(polygons, 0, 1, "level");
  const first: PointMap = ({ X, Y }) => ({ X: X - lean * Y, Y: Y - slope * X });
  const rest = neighbourSlope(polygons.map((corners) => corners.map(first)));
  return (point) => {
    const { X, Y } = first(point);
    return { X, Y: Y - rest * X };
  };
}

function slopes(
  polygons: readonly (readonly Point[])[],
  from: number,
  to: number,
  edge: "level" | "upright",
): number {
  const values = polygons.flatMap((corners) => {
    const start = corners[from];
    const end = corners[to];
    if (!(start && end)) return [];
    const across = end.X - start.X;
    const down = end.Y - start.Y;
    if (edge === "level") return across > 0.02 ? [down / across] : [];
    return down > 0.003 ? [across / down] : [];
  });
  const middle = median(values, 0);
  return Math.abs(middle) < 1 ? middle : 0;
}

/** Median slope from each word to the nearest one on its right in the same line. */
function neighbourSlope(polygons: readonly (readonly Point[])[]): number {
  const words = polygons.flatMap(([a, b, c, d]) =>
    a && b && c && d
      ? [
          {
            left: a.X,
            right: b.X,
            y: (a.Y + d.Y + b.Y + c.Y) / 4,
            height: (d.Y - a.Y + c.Y - b.Y) / 2,
          },
        ]
      : [],
  );
  const byLeft = [...words].sort((one, other) => one.left - other.left);
  const found = byLeft.flatMap((word, index) => {
    const next = byLeft
      .slice(index + 1)
      .find(({ left, y }) => left > word.right && Math.abs(y - word.y) < word.height * 0.6);
    const gap = next ? next.left - word.right : 1;
    return next && gap < 0.2
      ? [(next.y - word.y) / ((next.left + next.right) / 2 - (word.left + word.right) / 2)]
      : [];
  });
  return found.length < ENOUGH_WORDS ? 0 : median(found, 0);
}
