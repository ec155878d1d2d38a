const STEPS = 200;

/**
 * The exact upper bound of a share, from a sample: with the confidence given, the true share is not
 * above it (Clopper–Pearson). 0 wrong of 300 is at most 1 % at 95 %.
 *
 * @param wrong How many of the sample were wrong.
 * @param read How many were read; null comes back for none.
 * @param confidence One-sided, such as 0.95.
 */
export function upperBound(wrong: number, read: number, confidence = 0.95): number | null {
  if (read <= 0) return null;
  if (wrong >= read) return 1;
  let [low, high] = [wrong / read, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(wrong, read, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of at most `wrong` among `read` where each is wrong with the share given. */
function atMost(wrong: number, read: number, share: number): number {
  let logTerm = read * Math.log1p(-share);
  let sum = Math.exp(logTerm);
  for (let count = 1; count <= wrong; count += 1) {
    logTerm += Math.log((read - count + 1) / count) + Math.log(share / (1 - share));
    sum += Math.exp(logTerm);
  }
  return sum;
}
