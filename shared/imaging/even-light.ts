import type { GrayImage } from "./gray-image.ts";

/** A coarse map of the paper's brightness, one value a block. */
interface Background {
  readonly values: Float32Array;
  readonly columns: number;
  readonly rows: number;
}

/** Share of a block's pixels that are at least as bright as its paper. */
const PAPER_SHARE = 0.25;

/** Share of all pixels taken for full black. */
const BLACK_SHARE = 0.004;

/**
 * The picture under even light: each pixel divided by the paper's brightness around it, then the
 * blacks stretched.
 *
 * @param block Side of the blocks in which the paper is measured, in pixels.
 */
export function evenLight(image: GrayImage, block: number): GrayImage {
  const { width, height } = image;
  const paper = smooth(smooth(spreadBright(measure(image, block))));
  const pixels = new Uint8Array(width * height);
  const histogram = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ground = Math.max(20, brightnessAt(paper, x / block - 0.5, y / block - 0.5));
      const value = Math.min(255, ((image.pixels[y * width + x] ?? 0) * 250) / ground) | 0;
      pixels[y * width + x] = value;
      histogram[value] = (histogram[value] ?? 0) + 1;
    }
  }
  stretch(pixels, blackPoint(histogram, pixels.length));
  return { pixels, width, height };
}

function measure({ pixels, width, height }: GrayImage, block: number): Background {
  const columns = Math.ceil(width / block);
  const rows = Math.ceil(height / block);
  const values = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      const bottom = Math.min(height, (row + 1) * block);
      const right = Math.min(width, (column + 1) * block);
      for (let y = row * block; y < bottom; y++) {
        for (let x = column * block; x < right; x++) {
          const value = pixels[y * width + x] ?? 0;
          histogram[value] = (histogram[value] ?? 0) + 1;
          count++;
        }
      }
      values[row * columns + column] = brightest(histogram, count * PAPER_SHARE);
    }
  }
  return { values, columns, rows };
}

/** The brightness that `share` pixels exceed. */
function brightest(histogram: Uint32Array, share: number): number {
  let seen = 0;
  let value = 255;
  for (; value > 0; value--) {
    seen += histogram[value] ?? 0;
    if (seen > share) break;
  }
  return value;
}

/** A block full of ink takes the brightness of its brightest neighbour, less a little. */
function spreadBright(background: Background): Background {
  return mapBlocks(background, (own, _mean, most) => Math.max(own, most * 0.92));
}

function smooth(background: Background): Background {
  return mapBlocks(background, (_own, mean) => mean);
}

function mapBlocks(
  { values, columns, rows }: Background,
  make: (own: number, mean: number, most: number) => number,
): Background {
  const made = values.map((own, at) => {
    const near = neighbours(values, columns, rows, at);
    const mean = near.reduce((sum, value) => sum + value, 0) / near.length;
    return make(own, mean, Math.max(...near));
  });
  return { values: made, columns, rows };
}

/** The block itself and those around it. */
function neighbours(values: Float32Array, columns: number, rows: number, at: number): number[] {
  const column = at % columns;
  const row = (at - column) / columns;
  const near: number[] = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      near.push(values[y * columns + x] ?? 0);
    }
  }
  return near;
}

/** The paper's brightness between blocks; `x` and `y` in blocks from the first block's middle. */
function brightnessAt({ values, columns, rows }: Background, x: number, y: number): number {
  const left = Math.max(0, Math.min(columns - 1, Math.floor(x)));
  const top = Math.max(0, Math.min(rows - 1, Math.floor(y)));
  const right = Math.min(columns - 1, left + 1);
  const bottom = Math.min(rows - 1, top + 1);
  const across = Math.max(0, Math.min(1, x - left));
  const down = Math.max(0, Math.min(1, y - top));
  const upper =
    (values[top * columns + left] ?? 0) * (1 - across) +
    (values[top * columns + right] ?? 0) * across;
  const lower =
    (values[bottom * columns + left] ?? 0) * (1 - across) +
    (values[bottom * columns + right] ?? 0) * across;
  return upper * (1 - down) + lower * down;
}

function blackPoint(histogram: Uint32Array, count: number): number {
  let seen = 0;
  let value = 0;
  for (; value < 200; value++) {
    seen += histogram[value] ?? 0;
    if (seen > count * BLACK_SHARE) break;
  }
  return value;
}

function stretch(pixels: Uint8Array, black: number): void {
  const table = new Uint8Array(256);
  for (let value = 0; value < 256; value++) {
    table[value] = Math.max(0, Math.min(255, ((value - black) * 255) / (250 - black)));
  }
  for (let i = 0; i < pixels.length; i++) pixels[i] = table[pixels[i] ?? 0] ?? 0;
}
