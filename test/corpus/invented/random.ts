/** A seeded source of chance: the same seed gives the same specimens on every machine. */
export interface Random {
  /** A fraction, at least 0 and below 1. */
  readonly fraction: () => number;
  /** A whole number between both bounds, both included. */
  readonly whole: (from: number, to: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One of the choices. */
  readonly pick: <T>(choices: readonly T[]) => T;
  /** The choices in another order. */
  readonly shuffle: <T>(choices: readonly T[]) => T[];
  /** A number around 0 with a standard deviation of 1. */
  readonly normal: () => number;
}

/** Mulberry32 over the seed; the text is hashed first, so that any name may be a seed. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const fraction = () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[whole(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError("Cannot pick: expected at least one choice");
    return choice;
  };
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());
  const shuffle = <T>(choices: readonly T[]): T[] =>
    choices
      .map((choice) => ({ choice, order: fraction() }))
      .sort((one, other) => one.order - other.order)
      .map(({ choice }) => choice);
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick,
    shuffle,
    normal,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x81_1c_9d_c5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  return state >>> 0;
}
