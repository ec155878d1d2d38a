import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { fill } from "../../web/src/text/fill.ts";
import { LANGUAGES, type Language } from "../../web/src/text/language.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";

const pages = openPages();

const pressed = (page: Page, keys: readonly string[]) =>
  keys.reduce<Promise<void>>(
    (before, key) => before.then(() => page.keyboard.press(key)),
    Promise.resolve(),
  );

/** Every language in full only where there is time: `npm run test:deep`. */
const IN_FULL: readonly Language[] = process.env["OPORA_DEEP"] === "1" ? LANGUAGES : ["ru"];

describe.each(IN_FULL)("a whole review in %s", (language) => {
  it("is done without a mouse: queue, figure, correction with its difference, decision", async () => {
    const acting = await DICTIONARIES.acting[language]();
    const { page, context, complaints } = await pages.open("/cases", language);
    await page.locator("a[data-case]").first().focus();
    await pressed(page, ["j", "k", "Enter"]);
    await page.getByRole("heading", { level: 1, name: "specimen-omsk" }).waitFor();
    await page.locator(".o-box").first().waitFor();

    await page.keyboard.press("n");
    await page.locator('[data-figure="f4"] button[aria-pressed="true"]').waitFor();
    await page.keyboard.press("c");
    const form = page.getByRole("form", { name: acting.forms.correct });
    await form.waitFor();
    await pressed(page, ["Control+a"]);
    await page.keyboard.type("31 000,50");
    await pressed(page, ["Tab", "Tab", "ArrowDown", "Tab", "Enter"]);
    await page.getByText(acting.difference.flips).waitFor();
    expect(pages.server.api.acted.filter(({ trial }) => trial !== true)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    expect(pages.server.api.acted.at(-1)).toMatchObject({
      ...{ action: "correct-figure", amount: "31000.50", seen: 7, documentId: "d1" },
      ...{ figureId: "f4", reason: acting.reasons.misread },
    });
    await page.getByText(acting.cards.gone.split("{")[0] ?? "").waitFor();

    await page.keyboard.press("d");
    await page.locator(":focus").and(page.locator("#decide")).waitFor();
    await pressed(page, ["Tab", "Tab", "Tab", "Enter"]);
    await page.getByRole("form", { name: acting.actions.confirm }).waitFor();
    await pressed(page, ["Tab", "Enter"]);
    await page.getByText(acting.states["to-countersign"]).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the case page", () => {
  it("adds a figure in a box that is drawn by keys", async () => {
    const acting = await DICTIONARIES.acting.ru();
    const { page, context } = await pages.open("/cases/specimen-omsk", "ru");
    await page.locator(".o-box").first().waitFor();
    await page.keyboard.press("b");
    await page.locator(".o-drawn:focus").waitFor();
    await pressed(page, ["ArrowDown", "Shift+ArrowRight", "Enter"]);
    await page.getByLabel(acting.forms.month).fill("2025-05");
    await page
      .getByRole("textbox", { name: fill(acting.forms.amount, { currency: "RUB" }) })
      .fill("1200");
    await page.getByLabel(acting.forms.reason).selectOption(acting.reasons.missed);
    await page.getByRole("button", { name: acting.forms.preview }).press("Enter");
    await page.getByRole("button", { name: acting.forms.save }).press("Enter");
    await expect.poll(() => pages.server.api.acted.at(-1)?.trial).toBeUndefined();
    expect(pages.server.api.acted.at(-1)).toMatchObject({
      ...{ action: "add-figure", page: 1, month: "2025-05", amount: "1200.00" },
      box: [0.35, 0.454, expect.closeTo(0.124), 0.02],
    });
    await context.close();
  });

  it("says that the case moved on, and shows the new state, where somebody else was faster", async () => {
    const { acting } = await DICTIONARIES.acting.ru();
    const { page, context } = await pages.open("/cases/specimen-omsk#d1/f4", "ru");
    await page.locator('[data-figure="f4"] button').first().waitFor();
    pages.server.api.act({
      ...{ action: "note", actionId: "somebody-else", seen: 7, text: "ОБРАЗЕЦ" },
    });
    await page.keyboard.press("a");
    await page.getByText(acting.stale).waitFor();
    expect(pages.server.api.acted.map(({ action }) => action)).toEqual(["note"]);
    await context.close();
  });

  it("tells the second of two who has it and what the first did, and takes nothing of the second", async () => {
    const { acting, actions, desk, forms } = await DICTIONARIES.acting.ru();
    const at = "/cases/specimen-omsk#d1/f4";
    const [first, second] = [await pages.open(at, "ru"), await pages.open(at, "ru")];
    for (const { page } of [first, second]) {
      await page.locator('[data-figure="f4"] button').first().waitFor();
    }
    await first.page.getByRole("button", { name: actions.claim, exact: true }).press("Enter");
    await first.page.getByText(desk.claimMine.split("{")[0] ?? "").waitFor();

    await second.page.keyboard.press("c");
    await second.page.getByRole("form", { name: forms.correct }).waitFor();
    await second.page.keyboard.press("Control+a");
    await second.page.keyboard.type("777");
    await second.page.getByLabel(forms.reason).selectOption({ index: 1 });
    await second.page.getByRole("button", { name: forms.preview }).press("Enter");
    await second.page.getByText(acting.stale).waitFor();
    const changed = second.page.locator("main .o-case > .o-timeline");
    await changed.getByText(actions.claim).waitFor();
    await changed.getByText("local-caseworker").waitFor();
    expect(pages.server.api.acted.map(({ action }) => action)).toEqual(["claim"]);
    const typed = second.page.getByRole("form", { name: forms.correct }).getByRole("textbox");
    expect(await typed.first().inputValue()).toBe("777");
    expect(await violationsOn(second.page)).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it("shows names and texts as text, whatever they hold", async () => {
    const { page, context } = await pages.open("/cases/specimen-omsk", "ru");
    await page.getByText("Образцов <b>Пётр</b>").first().waitFor();
    expect(await page.locator("main b, main img[onerror]").count()).toBe(0);
    await context.close();
  });
});

const STAFF_PAGES = [
  ...["/shortcuts", "/visits", "/outreach", "/contracts", "/contracts/K-1"],
  ...["/supervision", "/settings", "/cases"],
];

describe.each(LANGUAGES)("the pages of staff in %s", (language) => {
  it("break no rule and fit a phone", async () => {
    for (const path of STAFF_PAGES) {
      const { page, context, complaints } = await pages.open(path, language, 360);
      expect(await violationsOn(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
      expect(complaints, path).toEqual([]);
      await context.close();
    }
  });
});
