/** A straight line `value = slope × at + offset`. */
export interface Line {
  readonly slope: number;
  readonly offset: number;
}

/** A point on the way along one axis. */
export interface Sample {
  readonly at: number;
  readonly value: number;
  readonly weight?: number;
}

/** Least squares through the samples; a level line where they do not determine a slope. */
function leastSquares(samples: readonly Sample[]): Line {
  let weight = 0;
  let at = 0;
  let value = 0;
  let atSquared = 0;
  let product = 0;
  for (const sample of samples) {
    const w = sample.weight ?? 1;
    weight += w;
    at += w * sample.at;
    value += w * sample.value;
    atSquared += w * sample.at * sample.at;
    product += w * sample.at * sample.value;
  }
  const determinant = weight * atSquared - at * at;
  const slope =
    determinant > 1e-6 && samples.length > 2 ? (weight * product - at * value) / determinant : 0;
  return { slope, offset: weight === 0 ? 0 : (value - slope * at) / weight };
}

/** Least squares again and again without the samples that lie far off. */
export function robustFit(samples: readonly Sample[], tolerance: number): Line {
  let kept = samples;
  let line = leastSquares(kept);
  for (let round = 0; round < 2; round++) {
    const misses = kept.map((sample) => distance(line, sample)).sort((a, b) => a - b);
    const limit = Math.max(tolerance, 3 * (misses[misses.length >> 1] ?? 0));
    const close = kept.filter((sample) => distance(line, sample) <= limit);
    if (close.length < 2) return line;
    kept = close;
    line = leastSquares(kept);
  }
  return line;
}

/**
 * The line that most samples lie on, by fixed pseudo-random pairs so that it is always the same.
 *
 * @param span How far apart two samples of a pair must stand.
 * @returns `undefined` if fewer than `least` samples lie within two units of one line.
 */
export function consensusLine(
  samples: readonly Sample[],
  { span, steepest, least }: { span: number; steepest: number; least: number },
): Line | undefined {
  let best: Line | undefined;
  let most = 0;
  for (let round = 0; round < 300; round++) {
    const first = samples[(round * 7919) % samples.length];
    const second = samples[(round * 104_729 + 17) % samples.length];
    if (!first || !second || Math.abs(first.at - second.at) < span) continue;
    const slope = (second.value - first.value) / (second.at - first.at);
    if (Math.abs(slope) > steepest) continue;
    const line = { slope, offset: first.value - slope * first.at };
    const count = samples.filter((sample) => distance(line, sample) < 2).length;
    if (count > most) {
      most = count;
      best = line;
    }
  }
  if (!best || most < least) return undefined;
  const found = best;
  return leastSquares(samples.filter((sample) => distance(found, sample) < 2.5));
}

function distance({ slope, offset }: Line, { at, value }: Sample): number {
  return Math.abs(value - slope * at - offset);
}
