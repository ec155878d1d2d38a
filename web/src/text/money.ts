/** Hundredths in a decimal string of two places; undefined where the text is none. */
export function hundredths(amount: string): bigint | undefined {
  const parts = /^(-?)(\d+)\.(\d{2})$/u.exec(amount);
  if (parts === null) return undefined;
  const size = BigInt(`${parts[2]}${parts[3]}`);
  return parts[1] === "-" ? -size : size;
}

/** The distance between two amounts as a decimal string; undefined where one is no amount. */
export function distance(one: string, other: string): string | undefined {
  const a = hundredths(one);
  const b = hundredths(other);
  if (a === undefined || b === undefined) return undefined;
  const gap = (a > b ? a - b : b - a).toString().padStart(3, "0");
  return `${gap.slice(0, -2)}.${gap.slice(-2)}`;
}
