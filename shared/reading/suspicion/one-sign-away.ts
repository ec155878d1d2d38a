import { decimalString } from "../numbers/printed-amount.ts";

/** Amounts in hundredths whose print differs by one sign: changed, lost or added. */
export function oneSignAway(minor: number): readonly number[] {
  const digits = decimalString(Math.abs(minor)).replace(".", "");
  const found = new Set<number>();
  for (let at = 0; at <= digits.length; at += 1) {
    const [before, after] = [digits.slice(0, at), digits.slice(at)];
    for (let digit = 0; digit < 10; digit += 1) {
      if (at < digits.length - 1) found.add(Number(`${before}${digit}${after}`));
      if (after !== "") found.add(Number(`${before}${digit}${after.slice(1)}`));
    }
    if (at < digits.length - 2) found.add(Number(`${before}${after.slice(1)}`));
  }
  found.delete(minor);
  return [...found].filter((amount) => amount >= 0);
}
