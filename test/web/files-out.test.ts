import { readFileSync } from "node:fs";

import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";

import { REPORT_COLUMNS, reportRows } from "../../shared/contracts/report-rows.ts";
import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { LANGUAGES } from "../../web/src/text/language.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";
import { reportAsOf } from "./specimens.ts";

const pages = openPages();

describe("the report of a programme", () => {
  it.each(LANGUAGES)("stands on a page that everybody can read, in %s", async (language) => {
    const { page, context, complaints } = await pages.open("/reports", language, 360);
    await page.locator("table").first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(["CSV", "XLSX"])("is given out as %s, whole, and runs no formula", async (format) => {
    const { page, context } = await pages.open("/reports", "ru");
    await page.locator("table").first().waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: format, exact: true }).click();
    const file = await download;
    const [asOf = ""] = /\d{4}-\d\d-\d\d/u.exec(file.suggestedFilename()) ?? [];
    const rows = await rowsOf(await file.path(), format);
    expect(rows[0]).toEqual([...REPORT_COLUMNS]);
    expect(rows).toHaveLength(reportRows(reportAsOf(asOf)).length + 1);
    const groups = rows.map(([, group]) => group);
    expect(groups).toContain("'=1+1");
    expect(groups).not.toContain("=1+1");
    await context.close();
  });
});

async function rowsOf(path: string, format: string): Promise<readonly (readonly unknown[])[]> {
  if (format === "XLSX") return readSheet(path);
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split(","));
}

describe("a notice", () => {
  it("is printed alone and unfolded", async () => {
    const { notice } = await DICTIONARIES.status.kk();
    const { page, context } = await pages.open("/cases/specimen-omsk", "kk");
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.getByText(notice.open).click();
    await page.locator(".o-notice").waitFor();
    await page.getByRole("button", { name: notice.print }).click();
    expect(await page.locator("body[data-printed]").count()).toBe(1);

    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => document.body.innerText);
    expect(seen).toContain("15 100,00 < 15 428,00");
    expect(seen).toContain("134-FZ art. 6");
    expect(seen).not.toContain(notice.print);
    expect(await page.locator("h1").isVisible()).toBe(false);
    await context.close();
  });

  it("is given out as PDF in the language that is chosen", async () => {
    const { notice } = await DICTIONARIES.status.ru();
    const { page, context } = await pages.open("/cases/specimen-omsk", "ru");
    await page.getByText(notice.open).click();
    await page.getByLabel(notice.language).selectOption("en");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: notice.pdf }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("specimen-omsk-en.pdf");
    expect(readFileSync(await file.path(), "utf8")).toBe("%PDF-1.7 en");
    await context.close();
  });
});
