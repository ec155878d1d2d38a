declare const unit: unique symbol;

/** An amount in minor units: kopecks or tiyn, whole, never a float of roubles. */
export type Money = bigint & { readonly [unit]: "money" };

/** Nothing, in minor units. */
export const ZERO = 0n as Money;

/** Minor units as money. */
export function money(minorUnits: bigint): Money {
  return minorUnits as Money;
}

const AMOUNT = /^(-?)(\d+)\.(\d{2})$/u;

/** Reads `40000.00`; undefined for any other spelling, so that nothing is guessed. */
export function parseMoney(text: string): Money | undefined {
  const match = AMOUNT.exec(text);
  if (match === null) return undefined;
  const minor = BigInt(`${match[2]}${match[3]}`);
  return money(match[1] === "-" ? -minor : minor);
}

/** Reads an amount that the data promise to be one. */
export function moneyOf(text: string): Money {
  const amount = parseMoney(text);
  if (amount === undefined) {
    throw new RangeError("Cannot read an amount: expected a decimal with two places");
  }
  return amount;
}

/** Writes `40000.00`, the one spelling of every file. */
export function formatMoney(amount: Money): string {
  const negative = amount < 0n;
  const digits = (negative ? -amount : amount).toString().padStart(3, "0");
  return `${negative ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
