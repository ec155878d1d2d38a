/** A grey picture: one byte a pixel, row by row, 0 black and 255 white. */
export interface Picture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle in pixels; `right` and `bottom` are the first pixels outside. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A figure on a straight page: where it stands, and what it says. */
export interface PlacedFigure {
  readonly area: Area;
  readonly text: string;
}

/** The middle one of some values; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
