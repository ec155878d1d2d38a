/** The signs that the recognizer knows, by class; class 0 is the blank between signs. */
export interface Signs {
  readonly all: readonly string[];
  /** Classes that digit reading may choose: the blank, digits and their separators. */
  readonly allowed: readonly number[];
  /** Look-alikes and the class whose probability they add to. */
  readonly merged: readonly (readonly [from: number, to: number])[];
}

/** Signs of the list that a printed digit or separator is sometimes taken for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  〇: "0",
  Q: "0",
  D: "0",
  "○": "0",
  口: "0",
  l: "1",
  I: "1",
  "|": "1",
  i: "1",
  丨: "1",
  S: "5",
  s: "5",
  B: "8",
  Z: "2",
  z: "2",
  b: "6",
  G: "6",
  g: "9",
  q: "9",
  "。": ".",
  "·": ".",
  "、": ",",
  "，": ",",
  "．": ".",
  "—": "-",
  "–": "-",
  一: "-",
  "＝": "=",
};

/** What the recognizer was trained on: its list has so many signs, then a space. */
const SIGN_COUNT = 6_623;

/** Reads the recognizer's list of signs, one a line. */
export function readSigns(list: string): Signs {
  const all = ["", ...list.split(/\r?\n/).slice(0, SIGN_COUNT), " "];
  const classes = new Map(all.map((sign, index) => [sign, index]));
  const allowed = [0, ...[..."0123456789.,-="].flatMap((sign) => classes.get(sign) ?? [])];
  const merged = Object.entries(LOOK_ALIKES).flatMap(([sign, digit]) => {
    const from = classes.get(sign);
    const to = classes.get(digit);
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  return { all, allowed, merged };
}
