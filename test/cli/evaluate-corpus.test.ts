import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { score } from "../../cli/evaluation/score.ts";
import type { Evaluation } from "../../shared/contracts/evaluation.ts";
import { readCorpus } from "../corpus/measure.ts";
import { writeAccuracyPage } from "../corpus/measuring.ts";
import { OTHER_PAPERS } from "../corpus/papers/papers.ts";
import { fullPlan } from "../corpus/plan.ts";
import { openPress } from "../corpus/rendering/press.ts";
import { makeSpecimen, type Specimen } from "../corpus/specimen.ts";

/** The whole corpus takes an hour; without `OPORA_DEEP` a few papers are made, printed and read. */
const deep = process.env["OPORA_DEEP"] === "1";

/** Where the whole corpus stays, so that it can be looked at after the measurement. */
const KEPT = ".opora/corpus";

const printed: readonly Specimen[] = (["ndfl-old", "kz-enpf", "w2", "none"] as const).map(
  (name) => ({ name: `printed-${name}`, paper: OTHER_PAPERS[name], degradation: "pdf-print" }),
);

let folder: string;
let evaluation: Evaluation;

beforeAll(async () => {
  folder = deep ? KEPT : mkdtempSync(join(tmpdir(), "opora-corpus-"));
  if (deep) rmSync(KEPT, { recursive: true, force: true });
  const press = await openPress();
  for (const specimen of deep ? fullPlan() : printed) await makeSpecimen(specimen, press, folder);
  await press.close();
  evaluation = deep ? await writeAccuracyPage(folder) : score(await readCorpus(folder));
}, 14_400_000);
afterAll(() => {
  if (!deep) rmSync(folder, { recursive: true });
});

describe("specimens made anew", () => {
  it("yield no figure that is wrong and called confirmed", () => {
    const confirmed = evaluation.errors.filter(({ standing }) => standing === "confirmed");

    expect(evaluation.figures.wrongAndConfirmed).toBe(0);
    expect(confirmed).toEqual([]);
  });

  it("are known by their form, or refused where they are none", () => {
    const { total, formRight } = evaluation.documents;

    expect(formRight / total).toBeGreaterThanOrEqual(deep ? 0.9 : 1);
  });

  it("refuse every paper that is none", () => {
    expect(evaluation.byForm["unknown"]?.documents).toMatchObject({
      formRight: evaluation.byForm["unknown"]?.documents.total,
    });
  });
});
