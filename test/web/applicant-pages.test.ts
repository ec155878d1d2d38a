import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Page } from "playwright-core";
import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { LANGUAGES, type Language } from "../../web/src/text/language.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";
import { kept } from "./visit.ts";

const pages = openPages();

const PHONE = 360;
const open = (path: string, language: Language, width = PHONE) => pages.open(path, language, width);

/** Goes through the calculator as a mother of one in Omsk, wages of 30 000 a month. */
async function answerAll(page: Page, language: Language): Promise<void> {
  const words = await DICTIONARIES.calculator[language]();
  const terms = await DICTIONARIES.terms[language]();
  const next = () => page.getByRole("button", { name: words.next }).click();
  const date = async (day: string, month: string, year: string) => {
    await page.getByLabel(words.date.day, { exact: true }).fill(day);
    await page.getByLabel(words.date.month, { exact: true }).selectOption(month);
    await page.getByLabel(words.date.year, { exact: true }).fill(year);
    await next();
  };
  await page.getByLabel(words.region.label).selectOption("RU-OMS");
  await next();
  await page.getByRole("heading", { level: 1, name: words.date.question }).waitFor();
  await date("10", "07", "2025");
  await page.getByRole("button", { name: terms.relations.child }).first().click();
  expect(await violationsOn(page)).toEqual([]);
  await next();
  await date("1", "02", "1990");
  await page.getByRole("heading", { level: 1, name: terms.relations.child }).waitFor();
  await date("7", "09", "2016");
  await page.getByRole("button", { name: words.income.add }).click();
  for (const field of await page.locator(".o-kind input").all()) await field.fill("30 000,5");
  expect(await violationsOn(page)).toEqual([]);
  await next();
  await next();
}

describe.each(LANGUAGES)("the calculator in %s", (language) => {
  it("counts on this device alone, and says criterion, not entitled", async () => {
    const decision = await DICTIONARIES.decision[language]();
    const { note } = (await DICTIONARIES.calculator[language]()).result;
    const { page, context, complaints } = await open("/calculator", language);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await answerAll(page, language);

    await page.getByRole("heading", { name: decision.outcome.eligible }).waitFor();
    await page.getByText(note).waitFor();
    await page.getByText("15\u00A0000").first().waitFor();
    expect(asked.filter((path) => !path.startsWith("/assets/"))).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(["/", "/checklist", "/calculator", "/apply", "/mine", "/mine/specimen-omsk", "/nowhere"])(
    "breaks no rule at %s",
    async (path) => {
      const { page, context, complaints } = await open(path, language);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

describe("the calculator", () => {
  it("asks again where an answer is missing, and keeps answers over a reload", async () => {
    const words = await DICTIONARIES.calculator.ru();
    const { page, context } = await open("/calculator", "ru");
    await page.getByRole("button", { name: words.next }).click();
    await page.getByText(words.region.missing).waitFor();
    await page.getByLabel(words.region.label).selectOption("RU-KO");
    await page.reload();
    expect(await page.getByLabel(words.region.label).inputValue()).toBe("RU-KO");
    await page.goto(`${pages.server.origin}/calculator#result`);
    await page.getByRole("heading", { level: 1, name: words.zone.question }).waitFor();
    await context.close();
  });
});

describe("without a network", () => {
  it("the calculator still counts", async () => {
    const decision = await DICTIONARIES.decision.kk();
    const { page, context } = await open("/", "kk");
    await kept(page);
    await context.setOffline(true);
    await page.goto(`${pages.server.origin}/calculator`);
    await page.locator("h1").waitFor();
    await answerAll(page, "kk");
    await page.getByRole("heading", { name: decision.outcome.eligible }).waitFor();
    await context.close();
  });

  it("a paper waits encrypted on the device and is sent once when the network is back", async () => {
    const words = await DICTIONARIES.upload.ru();
    const { page, context } = await open("/cases/specimen-omsk", "ru");
    await kept(page);
    await context.setOffline(true);
    await page.reload();
    const before = pages.server.uploads.length;
    const paper = {
      name: "secret-name.png",
      mimeType: "image/png",
      buffer: Buffer.from("SECRETBYTES"),
    };
    await page.locator('input[type="file"]').last().setInputFiles(paper);
    await page.getByRole("button", { name: words.send, exact: true }).click();
    await page.getByRole("button", { name: words.sendNow }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await stored(page)).not.toMatch(/secret-name|SECRETBYTES|Образцова/u);

    await context.setOffline(false);
    await expect.poll(() => pages.server.uploads.length, { timeout: 10_000 }).toBe(before + 1);
    await page.reload();
    await page.locator(".o-papers").waitFor();
    expect(await page.locator(".o-outbox").count()).toBe(0);
    expect(pages.server.uploads).toHaveLength(before + 1);
    await context.close();
  });
});

/** Everything the pages keep in this browser's database, as text. */
async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("opora");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = [...database.objectStoreNames].map(
      (name) =>
        new Promise<unknown[]>((resolve) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
        }),
    );
    const readable = (_key: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder().decode(value as ArrayBuffer)
        : value;
    return JSON.stringify(await Promise.all(all), readable);
  });
}

describe("the applicant", () => {
  it("says that an amount is another one, and objects in one step; both are kept", async () => {
    const own = await DICTIONARIES.own.ru();
    const { forms } = await DICTIONARIES.acting.ru();
    const { page, context, complaints } = await open("/mine/specimen-omsk", "ru");
    await page.getByRole("button", { name: own.different }).nth(3).click();
    await page.getByRole("textbox", { name: own.printed.split(",")[0] ?? "" }).fill("31 000");
    await page.getByRole("button", { name: forms.save }).click();
    await expect.poll(() => pages.server.api.acted.length).toBe(1);
    await page.getByRole("button", { name: own.object }).click();
    await page.getByLabel(own.objectionReason).fill("<b>ОБРАЗЕЦ</b>");
    await page.getByRole("button", { name: own.object }).click();
    await page.getByText(own.states.objected).waitFor();

    expect(pages.server.api.acted).toMatchObject([
      { action: "answer-figure", figureId: "f4", agrees: false, amount: "31000.00" },
      { action: "object", reason: "<b>ОБРАЗЕЦ</b>" },
    ]);
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the coach", () => {
  it("says before sending that a picture is out of focus, and lets it go all the same", async () => {
    const { advice } = await DICTIONARIES.upload.en();
    const { title, pages } = await DICTIONARIES.upload.en();
    const { page, context } = await open("/cases/specimen-omsk", "en");
    await page.getByText(title).click();
    const input = page.locator('input[type="file"]').last();
    const scan = sharp("samples/ivanova/scans/ndfl-2025-anna.png");
    const take = async (picture: Sharp) => {
      const buffer = await picture.png().toBuffer();
      await input.setInputFiles({ name: "paper.png", mimeType: "image/png", buffer });
    };
    await take(scan.clone().blur(2.5));
    await page.getByText(advice.unclear).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: pages.remove }).click();
    await take(scan.clone());
    await page.getByText(advice.unclear).waitFor({ state: "detached" });
    await context.close();
  });
});

describe("the first page", () => {
  it("weighs at most 150 KB of script", async () => {
    const { page, context } = await open("/", "ru");
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith("/assets/") && path.endsWith(".js")),
    );
    const kept = new Set(
      readdirSync(join(pages.server.dist, "assets")).map((name) => `/assets/${name}`),
    );
    const weights = [...new Set(scripts)]
      .filter((path) => kept.has(path))
      .map((path) => gzipSync(readFileSync(join(pages.server.dist, path))).length);
    expect(weights.length).toBeGreaterThan(1);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(150_000);
    await context.close();
  });
});
