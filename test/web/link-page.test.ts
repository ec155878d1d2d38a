import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { LANGUAGES } from "../../web/src/text/language.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";

const pages = openPages();

const PAPER = { name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
const open = (language: (typeof LANGUAGES)[number], hash = "#token") =>
  pages.open(`/upload${hash}`, language, 360);

describe("the page of an upload link", () => {
  it.each(LANGUAGES)("takes a paper without signing in, in %s", async (language) => {
    const words = await DICTIONARIES.upload[language]();
    const { page, context, complaints } = await open(language);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.getByText("<b>ОБРАЗЕЦ</b>").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const before = pages.server.uploads.length;
    await page.locator('input[type="file"]').last().setInputFiles(PAPER);
    await page.getByRole("button", { name: words.send, exact: true }).click();
    await page.getByText(words.link.sent).waitFor();
    expect(pages.server.uploads).toHaveLength(before + 1);
    expect(asked).not.toContain("/local/token");
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("keeps the picture where the network is cut, and takes one place alone", async () => {
    const words = await DICTIONARIES.upload.ru();
    const { page, context } = await open("ru");
    const places: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().includes("/api/uploads/"))
        places.push(request.url());
    });
    await page.route("**/upload", (route) => route.abort("internetdisconnected"));
    await page.locator('input[type="file"]').last().setInputFiles(PAPER);
    const send = page.getByRole("button", { name: words.send, exact: true });
    await send.click();
    await page.getByText(words.link.offline).waitFor();
    await page.unroute("**/upload");
    const before = pages.server.uploads.length;
    await send.click();
    await page.getByText(words.link.sent).waitFor();
    expect(pages.server.uploads).toHaveLength(before + 1);
    expect(places).toHaveLength(1);
    await context.close();
  });

  it.each(["", "#gone"])("says that a link no longer holds: %j", async (hash) => {
    const words = await DICTIONARIES.upload.ru();
    const { page, context } = await open("ru", hash);
    await page.getByText(words.link.gone).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it("is made on the case page, and shown once as text and as a code", async () => {
    const words = await DICTIONARIES.upload.ru();
    const { page, context } = await pages.open("/cases/specimen-omsk", "ru");
    await page.getByText(words.link.make).click();
    await page.getByRole("button", { name: words.link.makeNow }).click();
    const address = page.getByLabel(words.link.address, { exact: true });
    expect(await address.inputValue()).toBe(`${pages.server.origin}/upload#token`);
    await page.getByRole("img", { name: words.link.code }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });
});
