import { readFileSync } from "node:fs";

import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SCRIPT = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/**
 * The rules of WCAG 2.2 AA that a page breaks, each with the places.
 *
 * Boxes of figures on a picture are left out of the rule on target size alone: they are as large as
 * the print, and the table beside holds an equal button for each (WCAG 2.5.8, "equivalent").
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(SCRIPT);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const found: AxeResults = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "target-size": { enabled: true } },
    });
    return found.violations.map(({ id, nodes }) => ({
      id,
      places: nodes.map(({ target }) => target.join(" ")),
    }));
  });
  return results
    .map(({ id, places }) => ({
      id,
      places: id === "target-size" ? places.filter((place) => !place.includes("o-box")) : places,
    }))
    .filter(({ places }) => places.length > 0)
    .map(({ id, places }) => `${id}: ${places.join("; ")}`);
}
