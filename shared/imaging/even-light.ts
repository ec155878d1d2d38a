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
  const columns = betweenBlocks(width, block, paper.columns);
  const rows = betweenBlocks(height, block, paper.rows);
  const ground = new Float32Array(paper.columns);
  for (let y = 0; y < height; y++) {
    blend(paper, rows.first[y] ?? 0, rows.share[y] ?? 0, ground);
    const row = y * width;
    lightRow(image.pixels.subarray(row, row + width), ground, columns, pixels, row);
  }
  stretch(pixels, blackPoint(pixels));
  return { pixels, width, height };
}

/** Divides one row of pixels by the paper's brightness under it. */
function lightRow(
  source: Uint8Array,
  ground: Float32Array,
  { first, share }: Between,
  into: Uint8Array,
  row: number,
): void {
  for (let x = 0; x < source.length; x++) {
    const column = first[x] ?? 0;
    const along = share[x] ?? 0;
    const paper = (ground[column] ?? 0) * (1 - along) + (ground[column + 1] ?? 0) * along;
    const value = ((source[x] ?? 0) * 250) / (paper < 20 ? 20 : paper);
    into[row + x] = value > 255 ? 255 : value;
  }
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

/** For each pixel along one axis: the block before it and its share of the way to the next. */
interface Between {
  readonly first: Int32Array;
  readonly share: Float32Array;
}

function betweenBlocks(length: number, block: number, blocks: number): Between {
  const first = new Int32Array(length);
  const share = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const at = Math.max(0, Math.min(blocks - 1, (i + 0.5) / block - 0.5));
    first[i] = Math.min(Math.floor(at), Math.max(0, blocks - 2));
    share[i] = at - (first[i] ?? 0);
  }
  return { first, share };
}

/** The brightness of the paper along one row of pixels, one value a column of blocks. */
function blend({ values, columns }: Background, row: number, share: number, into: Float32Array) {
  for (let column = 0; column < columns; column++) {
    const above = values[row * columns + column] ?? 0;
    const below = values[(row + 1) * columns + column] ?? above;
    into[column] = above * (1 - share) + below * share;
  }
}

function blackPoint(pixels: Uint8Array): number {
  const histogram = new Uint32Array(256);
  for (const value of pixels) histogram[value] = (histogram[value] ?? 0) + 1;
  let seen = 0;
  let value = 0;
  for (; value < 200; value++) {
    seen += histogram[value] ?? 0;
    if (seen > pixels.length * BLACK_SHARE) break;
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
