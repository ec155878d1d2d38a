/** A limit on write units a second, by which a call that finds it reached is made to wait. */
export interface WriteLimit {
  /** Seconds that so many units wait when they are written now. */
  readonly wait: (now: number, units: number) => number;
  /** Writes that had to wait. */
  readonly delayed: () => number;
}

/** A limit that lets units through one after another at a rate. */
export function writeLimit(unitsPerSecond: number): WriteLimit {
  let freeAt = 0;
  let delayed = 0;
  return {
    wait: (now, units) => {
      const from = Math.max(now, freeAt);
      freeAt = from + units / unitsPerSecond;
      if (from > now) delayed += 1;
      return from - now;
    },
    delayed: () => delayed,
  };
}
