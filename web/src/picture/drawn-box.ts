/** A box on a picture: left, top, width, height as fractions of it. */
export type DrawnBox = readonly [left: number, top: number, width: number, height: number];

const SMALLEST = 0.005;

/** The box between two corners, whichever was drawn first, kept inside the picture. */
export function boxBetween(
  one: readonly [number, number],
  other: readonly [number, number],
): DrawnBox {
  const [left, right] = sorted(within(one[0]), within(other[0]));
  const [top, bottom] = sorted(within(one[1]), within(other[1]));
  return [left, top, Math.max(right - left, SMALLEST), Math.max(bottom - top, SMALLEST)];
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The box after a key: arrows move it, with `resize` they move its lower right corner.
 *
 * Undefined for a key that does nothing here, so that the page may use it.
 */
export function boxAfterKey(
  [left, top, width, height]: DrawnBox,
  key: string,
  resize: boolean,
  step: number,
): DrawnBox | undefined {
  const direction = STEPS[key];
  if (direction === undefined) return undefined;
  const [across, down] = [direction[0] * step, direction[1] * step];
  if (resize) {
    return [
      left,
      top,
      between(width + across, SMALLEST, 1 - left),
      between(height + down, SMALLEST, 1 - top),
    ];
  }
  return [between(left + across, 0, 1 - width), between(top + down, 0, 1 - height), width, height];
}

function sorted(one: number, other: number): readonly [number, number] {
  return one < other ? [one, other] : [other, one];
}

function within(part: number): number {
  return between(part, 0, 1);
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
