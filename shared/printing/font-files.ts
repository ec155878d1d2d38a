import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { type Font, openFont } from "./typeface.ts";

/** The alphabets of a notice, each a file of its own; `cyrillic-ext` has the letters of Kazakh. */
const ALPHABETS = ["latin", "cyrillic", "cyrillic-ext", "latin-ext"] as const;

/** The weights of a notice. */
const WEIGHTS = { plain: 400, bold: 700 } as const;

/** One weight. */
export type Weight = keyof typeof WEIGHTS;

/** The file of PT Sans (SIL Open Font License 1.1) for an alphabet and a weight. */
function fontFile(alphabet: (typeof ALPHABETS)[number], weight: Weight): string {
  return `pt-sans-${alphabet}-${WEIGHTS[weight]}-normal.woff`;
}

/** The fonts of a weight, in the order in which a character is looked for in them. */
export function fontsOf(weight: Weight): readonly Font[] {
  return ALPHABETS.map((alphabet) => {
    const style = `${weight === "bold" ? "Bold" : "Regular"}-${alphabet}`;
    return openFont(`PTSans-${style}`, readFileSync(pathOf(fontFile(alphabet, weight))));
  });
}

/** Beside the code of a bundle, else in the package that brings it. */
function pathOf(file: string): URL | string {
  const beside = new URL(`fonts/${file}`, import.meta.url);
  if (existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve(`@fontsource/pt-sans/files/${file}`);
}
