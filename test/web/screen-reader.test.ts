import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { LANGUAGES, type Language } from "../../web/src/text/language.ts";
import { openPages } from "./open-pages.ts";

const pages = openPages();

/** One thing that a screen reader speaks of. */
interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
}

/** The tree as the browser gives it to a screen reader; what it leaves out is left out here. */
async function treeOf(page: Page): Promise<readonly Spoken[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  await devtools.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? "").trim(),
      level: properties?.find((one) => one.name === "level")?.value.value as number | undefined,
    }));
}

const CONTROLS = [
  ...["button", "link", "textbox", "combobox", "checkbox", "radio", "spinbutton", "Date"],
  ...["form", "figure", "image", "dialog", "table", "region", "navigation"],
];

const PAGES = [
  ...["/", "/calculator", "/checklist", "/apply", "/mine", "/mine/specimen-omsk"],
  ...["/upload#token", "/visits", "/cases", "/cases/specimen-omsk", "/cases/specimen-omsk#d1/f4"],
  ...[
    "/outreach",
    "/contracts",
    "/contracts/K-1",
    "/reports",
    "/supervision",
    "/settings",
    "/shortcuts",
    "/nowhere",
  ],
];

/** Every language in full only where there is time: `npm run test:deep`. */
const SPOKEN: readonly Language[] = process.env["OPORA_DEEP"] === "1" ? LANGUAGES : ["kk"];

describe.each(SPOKEN)("the tree of a screen reader in %s", (language) => {
  it.each(PAGES)(
    "has landmarks, one first heading and names for everything at %s",
    async (path) => {
      const { page, context } = await pages.open(path, language, 360);
      await page.waitForLoadState("networkidle");
      const tree = await treeOf(page);
      const many = (role: string) => tree.filter((one) => one.role === role).length;

      for (const landmark of ["banner", "main", "contentinfo"]) expect(many(landmark)).toBe(1);
      expect(many("navigation")).toBeGreaterThan(0);
      const levels = tree.flatMap(({ role, level }) => (role === "heading" ? [level ?? 0] : []));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? level) + 1);
      expect(jumps, `headings ${levels.join(" ")}`).toEqual([]);
      const nameless = tree.filter(({ role, name }) => CONTROLS.includes(role) && name === "");
      expect(nameless).toEqual([]);
      await context.close();
    },
  );

  it.each(["/cases", "/cases/specimen-omsk", "/contracts/K-1", "/supervision", "/reports"])(
    "has headers for each column and row of each table at %s",
    async (path) => {
      const { page, context } = await pages.open(path, language);
      await page.waitForLoadState("networkidle");
      const bare = await page
        .locator("table:visible")
        .evaluateAll((tables) =>
          tables
            .filter((table) => table.querySelector("th[scope]") === null)
            .map((table) => table.textContent?.slice(0, 80)),
        );
      expect(await page.locator("table").count()).toBeGreaterThan(0);
      expect(bare).toEqual([]);
      await context.close();
    },
  );

  it.each([
    { path: "/cases/specimen-omsk", of: ['[role="alert"]', '[role="status"], [aria-live]'] },
    { path: "/mine/specimen-omsk", of: ['[role="alert"]', '[role="status"]'] },
    { path: "/apply", of: ["[aria-live]"] },
    { path: "/upload#token", of: ['[role="alert"]', '[role="status"]'] },
  ])("has a region at $path that says what changed, before it changes", async ({ path, of }) => {
    const { page, context } = await pages.open(path, language);
    await page.waitForLoadState("networkidle");
    for (const region of of) expect(await page.locator(region).count(), region).toBeGreaterThan(0);
    await context.close();
  });
});
