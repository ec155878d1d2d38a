import { consensusLine, type Line, type Sample } from "./fit-line.ts";
import type { GrayImage } from "./gray-image.ts";
import type { PixelPoint, Quad } from "./homography.ts";

/** Width to which a picture is reduced before edges are looked for, in pixels. */
const REDUCED_WIDTH = 420;

/** Reach of the filter that hides print on the paper, in reduced pixels. */
const REACH = 3;

/** Step in the logarithm of brightness that makes an edge of paper on a table. */
const EDGE_STEP = 0.3;

/** How deep into the picture an edge may lie, as a share of its side. */
const DEEPEST = 0.4;

/** Logarithms of brightness, print hidden. */
interface Reduced {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly step: number;
}

/**
 * The corners of a sheet that lies on a darker ground, as a phone sees it.
 *
 * All four edges must show as straight steps of brightness, so uneven light on a scan is no edge.
 *
 * @returns `undefined` if the sheet fills the picture.
 */
export function paperEdges(image: GrayImage): Quad | undefined {
  const reduced = reduce(image);
  const { values, width, height, step } = reduced;
  const left = edge(height, width, (i, depth) => values[i * width + depth] ?? 0);
  const right = edge(height, width, (i, depth) => values[i * width + width - 1 - depth] ?? 0);
  const top = edge(width, height, (i, depth) => values[depth * width + i] ?? 0);
  const bottom = edge(width, height, (i, depth) => values[(height - 1 - depth) * width + i] ?? 0);
  if (!left || !right || !top || !bottom) return undefined;
  // The filter has moved each edge outwards by its reach.
  const lines = {
    left: { slope: left.slope, offset: left.offset + REACH },
    right: { slope: -right.slope, offset: width - 1 - right.offset - REACH },
    top: { slope: top.slope, offset: top.offset + REACH },
    bottom: { slope: -bottom.slope, offset: height - 1 - bottom.offset - REACH },
  };
  const corner = (vertical: Line, horizontal: Line): PixelPoint => {
    const y =
      (horizontal.slope * vertical.offset + horizontal.offset) /
      (1 - horizontal.slope * vertical.slope);
    return [(vertical.slope * y + vertical.offset + 0.5) * step, (y + 0.5) * step];
  };
  return [
    corner(lines.left, lines.top),
    corner(lines.right, lines.top),
    corner(lines.right, lines.bottom),
    corner(lines.left, lines.bottom),
  ];
}

function reduce({ pixels, width, height }: GrayImage): Reduced {
  const step = Math.max(1, Math.round(width / REDUCED_WIDTH));
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  const bright = new Float32Array(columns * rows);
  for (let y = 0; y < rows * step; y += step > 1 ? 2 : 1) {
    const row = Math.floor(y / step) * columns;
    for (let x = 0; x < columns * step; x += step > 1 ? 2 : 1) {
      const at = row + Math.floor(x / step);
      const value = pixels[y * width + x] ?? 0;
      if (value > (bright[at] ?? 0)) bright[at] = value;
    }
  }
  const across = mostAround(bright, rows, columns, columns, 1);
  const values = mostAround(across, columns, rows, 1, columns);
  for (let i = 0; i < values.length; i++) values[i] = Math.log((values[i] ?? 0) + 10);
  return { values, width: columns, height: rows, step };
}

function mostAround(
  values: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
): Float32Array {
  const most = new Float32Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      let value = 0;
      const end = Math.min(length - 1, i + REACH);
      for (let k = Math.max(0, i - REACH); k <= end; k++) {
        value = Math.max(value, values[line * lineStep + k * step] ?? 0);
      }
      most[line * lineStep + i * step] = value;
    }
  }
  return most;
}

/** The line of sharpest steps from dark to bright, as depth from one side of the picture. */
function edge(
  along: number,
  deep: number,
  valueAt: (i: number, depth: number) => number,
): Line | undefined {
  const samples: Sample[] = [];
  for (let i = 4; i < along - 4; i += 2) {
    let most = 0;
    let depthOfMost = -1;
    for (let depth = 3; depth < deep * DEEPEST; depth++) {
      const step = valueAt(i, depth + 3) - valueAt(i, depth - 3);
      if (step > most) {
        most = step;
        depthOfMost = depth;
      }
    }
    if (most > EDGE_STEP) samples.push({ at: i, value: depthOfMost });
  }
  if (samples.length < along * 0.5 * 0.45) return undefined;
  const least = Math.max(samples.length * 0.45, along * 0.5 * 0.35);
  return consensusLine(samples, { span: along * 0.2, steepest: 0.35, least });
}
