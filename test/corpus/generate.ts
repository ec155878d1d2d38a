import { parseArgs } from "node:util";

import { COMPACT_FOLDER, compactPlan, fullPlan } from "./plan.ts";
import { openPress } from "./rendering/press.ts";
import { SAMPLES_FOLDER, samplesPlan } from "./samples.ts";
import { makeSpecimen } from "./specimen.ts";

const USAGE = `tsx test/corpus/generate.ts --full FOLDER [--only TEXT]   the whole corpus, outside git; --every 5: each fifth
tsx test/corpus/generate.ts --compact [--only TEXT]       the part that is committed
tsx test/corpus/generate.ts --samples [--only TEXT]       the scans of the sample families
tsx test/corpus/generate.ts --baseline                    reads the committed part, keeps its results
tsx test/corpus/generate.ts --accuracy FOLDER             reads a corpus, writes docs/accuracy.md; --recordings FOLDER: from these`;

/** Makes the corpus asked for; the same code makes the same scans on one machine. */
async function generate(): Promise<number> {
  const { values } = parseArgs({
    options: {
      full: { type: "string" },
      compact: { type: "boolean" },
      samples: { type: "boolean" },
      baseline: { type: "boolean" },
      accuracy: { type: "string" },
      recordings: { type: "string" },
      only: { type: "string", default: "" },
      every: { type: "string", default: "1" },
    },
  });
  if (values.baseline || values.accuracy !== undefined) {
    // Loaded only here: making specimens needs no reader.
    const { writeAccuracyPage, writeBaseline } = await import("./measuring.ts");
    await (values.accuracy === undefined
      ? writeBaseline(values.recordings)
      : writeAccuracyPage(values.accuracy, values.recordings));
    return 0;
  }
  const asked = chosen(values);
  if (asked === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { folder } = asked;
  const plan = asked
    .plan()
    .filter((_, index) => index % Number(values.every) === 0)
    .filter(({ name }) => name.includes(values.only));
  const press = await openPress();
  try {
    for (const [index, specimen] of plan.entries()) {
      const bytes = await makeSpecimen(specimen, press, folder);
      const size = `${Math.round(bytes / 1024)} KB`;
      process.stderr.write(`${index + 1} of ${plan.length}  ${specimen.name}  ${size}\n`);
    }
  } finally {
    await press.close();
  }
  return 0;
}

/** The folder and the plan that the options name; undefined without one of them. */
function chosen(values: {
  readonly full?: string | undefined;
  readonly compact?: boolean | undefined;
  readonly samples?: boolean | undefined;
}) {
  if (values.samples) return { folder: SAMPLES_FOLDER, plan: samplesPlan };
  if (values.compact) return { folder: COMPACT_FOLDER, plan: compactPlan };
  return values.full === undefined ? undefined : { folder: values.full, plan: fullPlan };
}

process.exitCode = await generate();
