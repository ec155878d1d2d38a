const digitsOf = (text: string): readonly number[] => Array.from(text, Number);

/** Sum of products of digits and weights, position by position. */
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);

const allEqual = (text: string): boolean => /^(\d)\1*$/u.test(text);

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, ...INN_10];
const INN_12 = [3, ...INN_11];

/** Whether a taxpayer number of 10 (firm) or 12 digits (person) passes its check digits. */
export function isInn(text: string): boolean {
  if (!/^(?:\d{10}|\d{12})$/u.test(text) || allEqual(text)) return false;
  const digits = digitsOf(text);
  const check = (weights: readonly number[]) => (weighted(digits, weights) % 11) % 10;
  if (digits.length === 10) return check(INN_10) === digits[9];
  return check(INN_11) === digits[10] && check(INN_12) === digits[11];
}

/** Whether a pension insurance number, digits alone, passes; old numbers carry no check. */
export function isSnils(text: string): boolean {
  if (!/^\d{11}$/u.test(text) || allEqual(text)) return false;
  if (Number(text.slice(0, 9)) <= 1_001_998) return true;
  const sum = weighted(digitsOf(text), [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return (sum % 101) % 100 === Number(text.slice(9));
}

/** Whether a state registration number of 13 or 15 digits passes its check digit. */
export function isOgrn(text: string): boolean {
  if (!/^(?:\d{13}|\d{15})$/u.test(text) || allEqual(text)) return false;
  const stem = BigInt(text.slice(0, -1));
  return Number((stem % BigInt(text.length - 2)) % 10n) === Number(text.at(-1));
}

const IIN_FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const IIN_SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

function passesKazakhCheck(text: string): boolean {
  const digits = digitsOf(text);
  const first = weighted(digits, IIN_FIRST) % 11;
  const check = first === 10 ? weighted(digits, IIN_SECOND) % 11 : first;
  return check !== 10 && check === digits[11];
}

/** Whether a Kazakh individual number of 12 digits has a possible birth date and check digit. */
export const isIin = (text: string): boolean =>
  /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}$/u.test(text) &&
  passesKazakhCheck(text);

/** Whether a Kazakh business number of 12 digits has a possible month, type and check digit. */
export const isBin = (text: string): boolean =>
  /^\d{2}(?:0[1-9]|1[0-2])[4-6]\d{7}$/u.test(text) && passesKazakhCheck(text);
