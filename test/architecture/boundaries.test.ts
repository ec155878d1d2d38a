import { readdirSync } from "node:fs";

import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { expect, it } from "vitest";

const FOLDERS = ["infra", "functions", "shared", "local", "cli", "web/src", "test"];

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      /\.tsx?$/u.test(path) && !path.includes("node_modules") && !/(^|\/)dist\//u.test(path),
  ).length;

it("keeps every import inside its boundary, and has read every file to know it", async () => {
  const options = await extractOptions("./.dependency-cruiser.mjs");
  const { output } = await cruise(FOLDERS, options);
  if (typeof output === "string") throw new TypeError("Expected a cruise result, not a report");

  const broken = output.summary.violations.map(
    ({ from, to, rule }) => `${rule.name}: ${from} → ${to}`,
  );
  const read = output.modules.filter(({ source }) =>
    FOLDERS.some((folder) => source.startsWith(`${folder}/`)),
  );
  const expected = FOLDERS.map(sourcesIn).reduce((total, count) => total + count, 0);

  expect(broken).toEqual([]);
  expect(read.length).toBeGreaterThanOrEqual(expected);
});
