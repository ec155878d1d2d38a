/** An upright rectangle; on a straight page x and y are fractions of its width and height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Horizontal middle. */
export const centreX = (box: Box): number => (box.left + box.right) / 2;

/** Vertical middle. */
export const centreY = (box: Box): number => (box.top + box.bottom) / 2;

/** Width of a box. */
export const widthOf = (box: Box): number => box.right - box.left;

/** Height of a box. */
export const heightOf = (box: Box): number => box.bottom - box.top;

/** The smallest box around all of `boxes`, which holds at least one. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Share of the narrower box's width that both cover: 0 apart, 1 one inside the other. */
export function sharedWidth(one: Box, other: Box): number {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return Math.max(0, shared) / Math.max(1e-9, Math.min(widthOf(one), widthOf(other)));
}

/** Share of the lower box's height that both cover. */
export function sharedHeight(one: Box, other: Box): number {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, shared) / Math.max(1e-9, Math.min(heightOf(one), heightOf(other)));
}

/** The middle value of `values`, or `fallback` when there is none. */
export function median(values: readonly number[], fallback: number): number {
  if (values.length === 0) return fallback;
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? fallback;
}
