import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { Truth } from "../../shared/contracts/truth.ts";
import { DEGRADATIONS, type DegradationName } from "./degradations/degradations.ts";
import { type Random, randomFrom } from "./invented/random.ts";
import type { Paper, Press } from "./paper.ts";

/** One scan of a corpus before it is made. */
export interface Specimen {
  /** Its path inside the corpus without ending; also the seed of everything on it. */
  readonly name: string;
  readonly paper: (random: Random) => Paper;
  readonly degradation: DegradationName;
}

/** Makes one scan and its truth file in the folder; resolves to the bytes of the scan. */
export async function makeSpecimen(
  specimen: Specimen,
  press: Press,
  folder: string,
): Promise<number> {
  const random = randomFrom(specimen.name);
  const paper = specimen.paper(random);
  const scan = await DEGRADATIONS[specimen.degradation](paper, press, random);
  const truth = Truth.parse({ ...paper.truth, degradation: specimen.degradation });
  await mkdir(dirname(join(folder, specimen.name)), { recursive: true });
  await writeFile(join(folder, `${specimen.name}.${scan.extension}`), scan.bytes);
  await writeFile(
    join(folder, `${specimen.name}.truth.json`),
    `${JSON.stringify(truth, null, 1)}\n`,
  );
  return scan.bytes.length;
}
