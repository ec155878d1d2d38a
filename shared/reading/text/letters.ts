/**
 * One sign for all that look alike, whatever the alphabet: readers without Cyrillic write
 * `CIIPABKA` for СПРАВКА, and Russian readers meet Kazakh letters. Labels and text pass through the
 * same table, so nothing is decided here about which alphabet was printed.
 */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  А: "A",
  Ә: "Э",
  В: "B",
  С: "C",
  Е: "E",
  Ё: "E",
  Һ: "H",
  Н: "H",
  Ң: "H",
  К: "K",
  Қ: "K",
  М: "M",
  О: "O",
  Ө: "O",
  "0": "O",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
  Ү: "Y",
  Ұ: "Y",
  І: "I",
  "1": "I",
  L: "I",
  З: "3",
  Б: "6",
  Ғ: "Г",
  Й: "И",
  Ъ: "Ь",
  Щ: "Ш",
};

/** Letters and digits alone, in capitals, look-alikes joined: what labels are compared by. */
export function skeleton(text: string): string {
  let result = "";
  for (const sign of text.normalize("NFC").toUpperCase()) {
    if (/[\p{L}\p{N}]/u.test(sign)) result += LOOK_ALIKE[sign] ?? sign;
  }
  return result;
}
