import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { LANGUAGES, type Language } from "../../web/src/text/language.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";

const pages = openPages();

const press = (where: Page | Locator, name: string) =>
  where.getByRole("button", { name, exact: true }).click();

/** Every language in full only where there is time: `npm run test:deep`. */
const SPOKEN: readonly Language[] = process.env["OPORA_DEEP"] === "1" ? LANGUAGES : ["kk"];

describe.each(SPOKEN)("a situation that no programme fits, in %s", (language) => {
  it("is noted on a visit, put on a route of the council, and its first task done", async () => {
    const words = await DICTIONARIES.outreach[language]();
    const { page, context, complaints } = await pages.open("/outreach", language, 360);
    await page.getByText(words.noVisits).waitFor();

    await press(page, words.note);
    await press(page, words.save);
    await page.getByText(words.noteMissing).waitFor();
    await page.getByLabel(words.visitedOn).fill("2025-07-08");
    await page.getByLabel(words.territory).fill("Усть-Ишим");
    await page.getByLabel(words.teamLines).fill("специалист\nюрист");
    await press(page, words.addFamily);
    await page.getByLabel(words.advice).fill("пособие");
    await page.getByLabel(words.situation).fill("<img src=x onerror=alert(1)> =1+1");
    expect(await violationsOn(page)).toEqual([]);
    await press(page, words.save);
    await page.getByText(words.stored).waitFor();

    await press(page, words.addRoute);
    const route = page.locator("form").last();
    await route.getByLabel(words.name).fill("Печь");
    await route.getByLabel(words.agreedOn).fill("2025-07-01");
    await route.getByLabel(words.council).fill("Совет");
    await route.getByLabel(words.protocol).fill("5");
    await route.getByLabel(words.agency).fill("Школа");
    await route.getByLabel(words.what).fill("осмотреть");
    await route.getByLabel(words.days).fill("0");
    await press(route, words.save);
    await page.getByText(words.routeMissing).waitFor();
    await route.getByLabel(words.days).fill("3");
    await press(route, words.save);
    await page.getByRole("article", { name: "Печь" }).waitFor();

    await page.reload();
    await press(page, words.follow);
    await page.getByLabel(words.startedOn).fill("2025-07-09");
    await press(page.locator("form"), words.save);
    await page.getByText(words.standings.accompanied).waitFor();
    await press(page, words.markDone);
    await page.getByLabel(words.doneOn).fill("2025-07-10");
    await press(page.locator("form"), words.save);
    await page.getByText(words.standings.solved).waitFor();

    await page.getByText(words.openVisit).click();
    await page.getByText("пособие").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("notes of a visit", () => {
  it("are stored once where the answer to them was lost", async () => {
    const words = await DICTIONARIES.outreach.ru();
    const { page, context } = await pages.open("/outreach", "ru");
    await page.getByText(words.noVisits).waitFor();
    await press(page, words.note);
    await page.getByLabel(words.visitedOn).fill("2025-07-08");
    await page.getByLabel(words.territory).fill("Тара");
    await page.getByLabel(words.teamLines).fill("специалист");
    let lost = 0;
    await page.route("**/outreach/notes", async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(page, words.save);
    await page.getByRole("alert").waitFor();
    await press(page, words.save);
    await page.getByText(words.stored).waitFor();
    await page.getByRole("article").waitFor();
    expect(await page.getByRole("article").count()).toBe(1);
    expect(lost).toBe(2);
    await context.close();
  });
});
