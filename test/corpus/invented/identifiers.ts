import type { Random } from "./random.ts";

const WEIGHTS_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** A synthetic INN of an organisation: region, zeros and a small number, valid check digit. */
export function organisationInn(random: Random): string {
  const stem = `${random.pick(["55", "22", "25", "11"])}00${digits(random, 5)}`;
  return stem + checkDigit(stem, WEIGHTS_12.slice(2));
}

/** A synthetic INN of a person, both check digits valid. */
export function personInn(random: Random): string {
  const stem = `${random.pick(["55", "22", "25", "11"])}000${digits(random, 5)}`;
  const eleven = stem + checkDigit(stem, WEIGHTS_12.slice(1));
  return eleven + checkDigit(eleven, WEIGHTS_12);
}

/** A KPP that fits the organisation's INN. */
export function kppFor(inn: string): string {
  return `${inn.slice(0, 4)}01001`;
}

/** A synthetic SNILS `XXX-XXX-XXX YY` with its valid check number. */
export function snils(random: Random): string {
  const stem = `9${digits(random, 8)}`;
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  const check = sum % 101 === 100 ? 0 : sum % 101;
  const groups = [stem.slice(0, 3), stem.slice(3, 6), stem.slice(6)].join("-");
  return `${groups} ${String(check).padStart(2, "0")}`;
}

/** A synthetic Kazakh IIN for a birth date `YYYY-MM-DD`, valid check digit. */
export function iin(random: Random, birthDate: string, female: boolean): string {
  const century = birthDate < "2000" ? 3 : 5;
  const head = birthDate.slice(2).replaceAll("-", "") + String(century + (female ? 1 : 0));
  return withKazakhCheck(head, random);
}

/** A synthetic Kazakh BIN, valid check digit. */
export function bin(random: Random): string {
  const year = String(random.whole(5, 23)).padStart(2, "0");
  const month = String(random.whole(1, 12)).padStart(2, "0");
  return withKazakhCheck(`${year}${month}40`, random);
}

function withKazakhCheck(head: string, random: Random): string {
  for (;;) {
    const stem = head + digits(random, 11 - head.length);
    const first = weighted(stem, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
    const check = first < 10 ? first : weighted(stem, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
    if (check < 10) return stem + String(check);
  }
}

function checkDigit(stem: string, weights: readonly number[]): string {
  return String((weighted(stem, weights) % 11) % 10);
}

function weighted(stem: string, weights: readonly number[]): number {
  return [...stem].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0);
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.whole(0, 9)).join("");
}
