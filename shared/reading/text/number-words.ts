import { skeleton } from "./letters.ts";
import { editDistance } from "./likeness.ts";

const UNITS: readonly (readonly [number, readonly string[]])[] = [
  [0, ["ноль"]],
  [1, ["один", "одна", "one"]],
  [2, ["два", "две", "two"]],
  [3, ["три", "three"]],
  [4, ["четыре", "four"]],
  [5, ["пять", "five"]],
  [6, ["шесть", "six"]],
  [7, ["семь", "seven"]],
  [8, ["восемь", "eight"]],
  [9, ["девять", "nine"]],
  [10, ["десять", "ten"]],
  [11, ["одиннадцать", "eleven"]],
  [12, ["двенадцать", "twelve"]],
  [13, ["тринадцать", "thirteen"]],
  [14, ["четырнадцать", "fourteen"]],
  [15, ["пятнадцать", "fifteen"]],
  [16, ["шестнадцать", "sixteen"]],
  [17, ["семнадцать", "seventeen"]],
  [18, ["восемнадцать", "eighteen"]],
  [19, ["девятнадцать", "nineteen"]],
  [20, ["двадцать", "twenty"]],
  [30, ["тридцать", "thirty"]],
  [40, ["сорок", "forty"]],
  [50, ["пятьдесят", "fifty"]],
  [60, ["шестьдесят", "sixty"]],
  [70, ["семьдесят", "seventy"]],
  [80, ["восемьдесят", "eighty"]],
  [90, ["девяносто", "ninety"]],
  [100, ["сто"]],
  [200, ["двести"]],
  [300, ["триста"]],
  [400, ["четыреста"]],
  [500, ["пятьсот"]],
  [600, ["шестьсот"]],
  [700, ["семьсот"]],
  [800, ["восемьсот"]],
  [900, ["девятьсот"]],
];
const SCALES: readonly (readonly [number, readonly string[]])[] = [
  [100, ["hundred"]],
  [1000, ["тысяча", "тысячи", "тысяч", "thousand"]],
  [1_000_000, ["миллион", "миллиона", "миллионов", "million"]],
];

/**
 * A whole number written in words, Russian or English; undefined where one word is none. A word
 * misread in one sign is taken only where it is long and no other number is that near.
 */
export function numberInWords(text: string): number | undefined {
  const words = text.split(/[\s-]+/u).filter((word) => /\p{L}{2}/u.test(word));
  let total = 0;
  let part = 0;
  for (const word of words) {
    if (word.toLowerCase() === "and") continue;
    const unit = find(UNITS, word);
    const scale = unit === undefined ? find(SCALES, word) : undefined;
    if (unit !== undefined) part += unit;
    else if (scale === 100) part *= 100;
    else if (scale !== undefined) {
      total += (part || 1) * scale;
      part = 0;
    } else return undefined;
  }
  return words.length === 0 ? undefined : total + part;
}

function find(known: typeof UNITS, word: string): number | undefined {
  const sought = skeleton(word);
  const exact = known.find(([, names]) => names.some((name) => skeleton(name) === sought));
  if (exact) return exact[0];
  if (sought.length < 6) return undefined;
  const near = known.filter(([, names]) =>
    names.some((name) => name.length >= 6 && editDistance(skeleton(name), sought) <= 1),
  );
  return near.length === 1 ? near[0]?.[0] : undefined;
}
