import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

import type { Truth } from "../../../shared/contracts/truth.ts";

/** Pictures that all readers open. */
const PICTURES = [".png", ".jpg"];
/** Papers in Kazakh and English: the others are called with Russian alone. */
const OTHER_SCRIPTS = /^(w2|pay-stub|benefit-letter|kz|en)/u;

/** A scan, and the amounts that stand on it. */
export interface Paper {
  readonly file: string;
  readonly truth: Truth;
}

/**
 * The Russian papers of a folder, each a picture beside its `NAME.truth.json`, spread evenly over it.
 *
 * @throws {RangeError} If the folder holds none.
 */
export function papersIn(folder: string, most: number): readonly Paper[] {
  const pictures = readdirSync(folder)
    .filter((name) => PICTURES.includes(extname(name)) && !OTHER_SCRIPTS.test(name))
    .toSorted();
  const papers = pictures.flatMap((name): Paper[] => {
    const truth = join(folder, `${basename(name, extname(name))}.truth.json`);
    if (!existsSync(truth)) return [];
    return [{ file: join(folder, name), truth: JSON.parse(readFileSync(truth, "utf8")) as Truth }];
  });
  const full = papers.filter(({ truth }) => truth.figures.length > 0);
  if (full.length === 0) {
    throw new RangeError(
      `Cannot compare readers: ${folder} holds no Russian PNG or JPEG with figures in a .truth.json beside it`,
    );
  }
  const step = Math.max(1, full.length / most);
  return full.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}
