import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";

import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { LANGUAGES, type Language } from "../../web/src/text/language.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";

const pages = openPages();

/** Every language in full only where there is time: `npm run test:deep`. */
const SPOKEN: readonly Language[] = process.env["OPORA_DEEP"] === "1" ? LANGUAGES : ["kk"];

describe.each(SPOKEN)("a contract in %s", (language) => {
  it("is signed, visited, prolonged, amended, ended and asked back, each with its fields", async () => {
    const words = await DICTIONARIES.contract[language]();
    const deeds = await DICTIONARIES.deeds[language]();
    const acting = await DICTIONARIES.acting[language]();
    const { page, context, complaints } = await pages.open("/contracts", language, 360);
    await page.getByRole("link", { name: "K-1" }).click();
    await page.getByRole("heading", { level: 1 }).filter({ hasText: "K-1" }).waitFor();
    const fill = (form: Locator, label: string, text: string) =>
      form.getByLabel(label, { exact: true }).fill(text);
    const choose = (form: Locator, label: string, value: string) =>
      form.getByLabel(label, { exact: true }).selectOption(value);
    type Name = keyof typeof words.deeds;
    const fields: Readonly<Partial<Record<Name, (form: Locator) => Promise<unknown>>>> = {
      sign: async (form) => {
        await choose(form, words.steps.party, "applicant");
        await fill(form, words.steps.document, "paper-1");
      },
      visit: (form) => fill(form, deeds.found, "<b>печь</b> стоит"),
      prolong: async (form) => {
        await fill(form, deeds.groundOfRegion, "fire");
        await fill(form, deeds.until, "2026-02-28");
        await fill(form, deeds.proof, "d1");
      },
      amend: async (form) => {
        await fill(form, deeds.until, "2026-01-31");
        await fill(form, deeds.signed, "paper-2");
        await fill(form, words.text, "по просьбе семьи");
      },
      "claim-recovery": async (form) => {
        await choose(form, deeds.ground, "misspent");
        await fill(form, deeds.amount, "5 000,5");
        await fill(form, deeds.returnBy, "2025-12-01");
        await fill(form, words.text, "не то");
      },
      repay: async (form) => {
        await choose(form, deeds.claim, "c1");
        await fill(form, deeds.amount, "100");
      },
      "end-early": async (form) => {
        await choose(form, deeds.fault, "nobody");
        await fill(form, words.text, "переезд");
      },
      check: async (form) => {
        await choose(form, deeds.continues, "yes");
        await fill(form, deeds.found, "всё хорошо");
      },
    };
    for (const [name, type] of Object.entries(fields) as [Name, (form: Locator) => unknown][]) {
      const label = words.deeds[name];
      await page.getByRole("button", { name: label, exact: true, expanded: false }).press("Enter");
      const form = page.getByRole("form", { name: label });
      await form.getByRole("button", { name: label }).press("Enter");
      await form.getByText(acting.forms.missing).waitFor();
      await type(form);
      if (name === "claim-recovery") expect(await violationsOn(page)).toEqual([]);
      await form.getByRole("button", { name: label }).press("Enter");
      await form.waitFor({ state: "detached" });
    }
    const { acted } = pages.server.api.contract;
    expect(acted.map(({ action }) => action)).toEqual(Object.keys(fields));
    expect(acted.find(({ action }) => action === "claim-recovery")).toMatchObject({
      ...{ amount: "5000.50", ground: "misspent", dueOn: "2025-12-01", seen: 7 },
    });
    expect(await page.locator(".o-timeline li").count()).toBe(acted.length);
    expect(await page.locator("main b").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
