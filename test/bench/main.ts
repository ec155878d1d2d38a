// `npm run bench [-- SECTION… --full --json FILE --papers FOLDER --report]`: ours beside its rivals, in
// one run and one table.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { machine } from "./machine.ts";
import { writeReport } from "./report-page.ts";
import { type Row, tableOf, timesBetter } from "./row.ts";

/** How much is measured, and on whose papers. */
interface Extent {
  readonly isFull: boolean;
  readonly papers?: string | undefined;
}

/** Each section is loaded only when it is asked for. */
const SECTIONS: Readonly<Record<string, (extent: Extent) => Promise<Row[]>>> = {
  rules: async () => (await import("./engine-rows.ts")).engineRows(),
  functions: async ({ isFull }) => {
    const { compareFunctions } = await import("./functions/compare-functions.ts");
    return compareFunctions(isFull ? 11 : 5);
  },
  reading: async ({ isFull, papers }) => {
    const { compareReaders } = await import("./reading/compare-readers.ts");
    return compareReaders(isFull ? 40 : 8, papers);
  },
  road: async ({ isFull }) => {
    const { compareRoad } = await import("./road/compare-road.ts");
    return compareRoad(isFull ? [1, 10, 100, 1000] : [1, 10, 100]);
  },
  recalculation: async ({ isFull }) => {
    const { measureRecalculation } = await import("./recalculation/measure-recalculation.ts");
    return measureRecalculation(isFull ? [10_000, 100_000, 1_000_000] : [1000, 10_000]);
  },
  cost: async () => (await import("./cost/cost-rows.ts")).costRows(),
  pages: async ({ isFull }) => {
    const { measurePages } = await import("./pages/measure-pages.ts");
    return measurePages(isFull ? 7 : 3);
  },
};

/** What the engine must reach, by the row it is read from. */
const FLOORS: readonly { readonly what: string; readonly rival: string; readonly times: number }[] =
  [
    { what: "traced", rival: "json-rules-engine", times: 5 },
    { what: "traced", rival: "zen-engine", times: 50 },
    { what: "untraced", rival: "json-rules-engine", times: 12 },
  ];

const args = process.argv.slice(2);
const { values, positionals } = parseArgs({
  args,
  allowPositionals: true,
  options: {
    full: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    json: { type: "string" },
    papers: { type: "string" },
  },
});
const unknown = positionals.find((name) => !Object.hasOwn(SECTIONS, name));
if (unknown !== undefined) {
  process.stderr.write(
    `Cannot measure "${unknown}": expected ${Object.keys(SECTIONS).join(", ")}\n`,
  );
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stderr.write(`Measuring ${name} …\n`);
  rows.push(...(await measure({ isFull: values.full, papers: values.papers })));
}
process.stdout.write(`${machine()}\n\n${tableOf(rows)}`);
if (values.json !== undefined) {
  const measured = rows.map((row) => ({ ...row, times: timesBetter(row) ?? null }));
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine: machine(), rows: measured }, null, 2)}\n`,
  );
}
if (values.report) writeReport(rows, args.filter((one) => one !== "--report").join(" "));
const short = FLOORS.filter(({ what, rival, times }) =>
  rows.some(
    (row) =>
      row.section === "rules" &&
      row.what === what &&
      row.rival?.name === rival &&
      (timesBetter(row) ?? 0) < times,
  ),
);
for (const { what, rival, times } of short) {
  process.stderr.write(`Too slow: expected ${what} at least ${times} × of ${rival}\n`);
}
process.exit(short.length === 0 ? 0 : 1);
