import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { LANGUAGES } from "../../web/src/text/language.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";

const pages = openPages();

describe.each(LANGUAGES)("the road of a case in %s", (language) => {
  it("leads from the list over a figure and its box to the decision, without a mouse", async () => {
    const casework = await DICTIONARIES.casework[language]();
    const decision = await DICTIONARIES.decision[language]();
    const { page, context, complaints } = await pages.open("/cases", language);

    await page.locator("a[data-case]").first().focus();
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "specimen-omsk" }).waitFor();

    const row = page.locator('[data-figure="f3"] button');
    await row.focus();
    await page.keyboard.press("n");
    const box = page.locator('.o-box[aria-pressed="true"]');
    expect(await box.getAttribute("aria-label")).toContain(casework.standings.unconfirmed);
    expect(await page.evaluate(() => location.hash)).toBe("#d1/f4");

    await box.focus();
    await page.keyboard.press("ArrowDown");
    await page.locator('[data-figure="f5"] button[aria-pressed="true"]').waitFor();
    await page.getByText(casework.standingHelp.repaired).waitFor();

    await page.getByText(decision.proposal).waitFor();
    await page.getByRole("heading", { name: decision.outcome["not-eligible"] }).waitFor();
    const evidence = page.locator('.o-income a[href="#d1/f4"]');
    await evidence.focus();
    await page.keyboard.press("Enter");
    await page.locator('[data-figure="f4"] button[aria-pressed="true"]').waitFor();
    await page.locator('.o-box[aria-pressed="true"]').waitFor();

    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("fits an old phone without scrolling sideways", async () => {
    const { page, context, complaints } = await pages.open(
      "/cases/specimen-omsk#d1/f5",
      language,
      360,
    );
    await page.locator(".o-box").first().waitFor();

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the case page", () => {
  it("sends a paper straight to storage and refuses what is none before the journey", async () => {
    const upload = await DICTIONARIES.upload.ru();
    const { page, context, complaints } = await pages.open("/cases/specimen-omsk", "ru");
    await page.getByText(upload.title).click();
    const input = page.locator('input[type="file"]').last();
    await input.setInputFiles({
      name: "a.exe",
      mimeType: "application/x-msdownload",
      buffer: Buffer.from("MZ"),
    });
    await page.getByText(upload.wrongType).waitFor();
    await input.setInputFiles({
      name: "a.png",
      mimeType: "image/png",
      buffer: Buffer.alloc(2_000),
    });
    await page.getByRole("button", { name: upload.send }).click();
    await page.getByText(upload.sent).waitFor();

    expect(pages.server.uploads).toHaveLength(1);
    expect(pages.server.uploads[0]?.type).toMatch(/^multipart\/form-data/u);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says in plain words that a case is not there", async () => {
    const { failed } = await DICTIONARIES.shell.ru();
    const { page, context } = await pages.open("/", "ru");
    await page.goto(`${pages.server.origin}/cases/nobody`);
    await page.getByText(failed.missing).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });
});
