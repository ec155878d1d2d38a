// `npm run bench [-- SECTION… --json FILE --full]`: ours beside its rivals, in one run and one table.
import { writeFileSync } from "node:fs";

import { engineRows } from "./engine-rows.ts";
import { machine } from "./machine.ts";
import { type Row, tableOf, timesBetter } from "./row.ts";

/** Each section is loaded only when it is asked for. */
const SECTIONS: Readonly<Record<string, (isFull: boolean) => Promise<Row[]>>> = {
  rules: engineRows,
  functions: async (isFull) => {
    const { compareBundles } = await import("./functions/compare-bundles.ts");
    return compareBundles(isFull ? 11 : 5);
  },
  reading: async (isFull) => {
    const { compareReaders } = await import("./reading/compare-readers.ts");
    return compareReaders(isFull ? 40 : 8);
  },
  road: async (isFull) => {
    const { compareRoad } = await import("./road/compare-road.ts");
    return compareRoad(isFull ? [1, 10, 100, 1000] : [1, 10, 100]);
  },
  cost: async () => (await import("./cost/cost-rows.ts")).costRows(),
  pages: async (isFull) => {
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
const isFull = args.includes("--full");
const file = args.includes("--json") ? args[args.indexOf("--json") + 1] : undefined;
const wanted = args.filter((one) => !one.startsWith("--") && one !== file);
const unknown = wanted.find((name) => !Object.hasOwn(SECTIONS, name));
if (unknown !== undefined) {
  process.stderr.write(
    `Cannot measure "${unknown}": expected ${Object.keys(SECTIONS).join(", ")}\n`,
  );
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`Measuring ${name} …\n`);
  rows.push(...(await measure(isFull)));
}
process.stdout.write(`${machine()}\n\n${tableOf(rows)}`);
if (file !== undefined) {
  const measured = rows.map((row) => ({ ...row, times: timesBetter(row) ?? null }));
  writeFileSync(file, `${JSON.stringify({ machine: machine(), rows: measured }, null, 2)}\n`);
}
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
