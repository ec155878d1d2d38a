/** Two readings of one case. */
export interface ReadTwice {
  readonly first: string;
  readonly second: string;
}

/** How far two readers agree. */
export interface Agreement {
  readonly read: number;
  readonly agree: number;
  /** Cohen's κ: 1 is full agreement, 0 what chance would give; null where it is not defined. */
  readonly kappa: number | null;
}

/** The agreement of first and second readings, beyond what chance would give. */
export function agreementOf(pairs: readonly ReadTwice[]): Agreement {
  const read = pairs.length;
  const agree = pairs.filter(({ first, second }) => first === second).length;
  const answers = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  let chance = 0;
  for (const answer of answers) {
    const ones = pairs.filter(({ first }) => first === answer).length;
    const others = pairs.filter(({ second }) => second === answer).length;
    chance += (ones * others) / (read * read);
  }
  if (read === 0 || chance === 1) return { read, agree, kappa: null };
  return { read, agree, kappa: (agree / read - chance) / (1 - chance) };
}

/** The value below which a share of the numbers lies, by nearest rank; null of none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
