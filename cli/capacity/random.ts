/** A source of numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32: 32 bits of state, enough for a simulation, equal on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An exponentially distributed time with that mean. */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}

/**
 * A time around a mean, skewed as service times are: log-normal.
 *
 * @param spread Standard deviation as a share of the mean; 0 gives the mean itself.
 */
export function skewed(random: Random, mean: number, spread: number): number {
  if (spread === 0) return mean;
  const variance = Math.log(1 + spread * spread);
  const angle = 2 * Math.PI * random();
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(angle);
  return mean * Math.exp(Math.sqrt(variance) * normal - variance / 2);
}
