import { join } from "node:path";
import { parseArgs } from "node:util";

import { COMPACT_FOLDER, compactPlan, fullPlan } from "./plan.ts";
import { openPress } from "./rendering/press.ts";
import { makeSpecimen } from "./specimen.ts";

const USAGE = `tsx test/corpus/generate.ts --full FOLDER [--only TEXT]   the whole corpus, outside git
tsx test/corpus/generate.ts --compact [--only TEXT]       the part that is committed`;

/** Makes the corpus asked for; the same code makes the same scans, byte for byte on one machine. */
async function generate(): Promise<number> {
  const { values } = parseArgs({
    options: {
      full: { type: "string" },
      compact: { type: "boolean" },
      only: { type: "string", default: "" },
    },
  });
  const folder = values.compact ? COMPACT_FOLDER : values.full;
  if (folder === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const plan = (values.compact ? compactPlan() : fullPlan()).filter(({ name }) =>
    name.includes(values.only),
  );
  const press = await openPress();
  try {
    for (const [index, specimen] of plan.entries()) {
      const bytes = await makeSpecimen(specimen, press, join(folder));
      const size = `${Math.round(bytes / 1024)} KB`;
      process.stderr.write(`${index + 1} of ${plan.length}  ${specimen.name}  ${size}\n`);
    }
  } finally {
    await press.close();
  }
  return 0;
}

process.exitCode = await generate();
