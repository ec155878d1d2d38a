import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { FieldAnswer } from "../../shared/contracts/field-sync.ts";
import { DICTIONARIES } from "../../web/src/text/dictionaries.ts";
import { violationsOn } from "./axe.ts";
import { openPages } from "./open-pages.ts";
import { kept } from "./visit.ts";

const pages = openPages();

const words = {
  visits: await DICTIONARIES.visits.ru(),
  calculator: await DICTIONARIES.calculator.ru(),
  application: await DICTIONARIES.application.ru(),
  upload: await DICTIONARIES.upload.ru(),
};

/** Answers every question of an application for one person, down to the last page. */
async function fillIn(page: Page, name: string): Promise<void> {
  const { calculator, application } = words;
  const next = () => page.getByRole("button", { name: calculator.next }).click();
  const at = (question: string) =>
    page.getByRole("heading", { level: 1, name: question, exact: true }).waitFor();
  await at(calculator.region.question);
  await page.getByLabel(calculator.region.label).selectOption("RU-OMS");
  await next();
  await at(calculator.date.question);
  await next();
  await at(calculator.people.question);
  await next();
  await at(application.names);
  await page.locator("main input").fill(name);
  await next();
  await at(calculator.person.question);
  await page.getByLabel(calculator.date.day, { exact: true }).fill("1");
  await page.getByLabel(calculator.date.month, { exact: true }).selectOption("02");
  await page.getByLabel(calculator.date.year, { exact: true }).fill("1990");
  await next();
  await at(calculator.income.question);
  await next();
  await at(application.territory);
  await next();
  await at(application.direction);
  await next();
  await at(application.reading);
  await page.getByRole("radio", { name: application.machine }).check();
  await next();
  await at(application.check);
}

const card = (page: Page, name: string) => page.getByRole("article", { name });

describe("a visit without a network", () => {
  it("takes two families and a paper, and sends each once, however often it is asked", async () => {
    const { visits, application, upload } = words;
    const { page, context } = await pages.open("/visits", "ru", 768);
    await kept(page);
    await context.setOffline(true);
    await page.getByLabel(visits.territory).fill("Усть-Ишим");
    await page.getByRole("button", { name: visits.beginVisit }).click();
    for (const name of ["Образцова <i>Вера</i>", "Примеров О'Пётр"]) {
      await page.getByRole("button", { name: visits.newFamily }).click();
      await fillIn(page, name);
      await page.getByRole("button", { name: application.keep }).click();
      await card(page, name).getByText(visits.states.ready).waitFor();
    }
    await card(page, "Примеров О'Пётр").getByRole("button", { name: visits.takePapers }).click();
    const paper = { name: "s.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
    await page.locator('input[type="file"]').last().setInputFiles(paper);
    await page.getByRole("button", { name: upload.send, exact: true }).click();
    await page.getByText(visits.papers.replace("{count}", "1")).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const before = pages.server.uploads.length;

    const batches: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/field/sync")) batches.push(request.postData() ?? "");
    });
    await context.setOffline(false);
    const sync = page.getByRole("button", { name: visits.sync });
    await sync.click();
    await expect.poll(() => page.getByText(visits.states.sent).count()).toBe(2);
    await expect.poll(() => pages.server.uploads.length).toBe(before + 1);
    await sync.click();
    await page.waitForLoadState("networkidle");
    expect(pages.server.uploads).toHaveLength(before + 1);
    const sent = batches.flatMap((batch) => JSON.parse(batch).captures as { clientId: string }[]);
    expect(new Set(sent.map(({ clientId }) => clientId)).size).toBe(2);
    await context.close();
  });

  it("stands as it was where the tablet sends twice, from two tabs, after an answer that was lost", async () => {
    const { visits, application } = words;
    const { page, context } = await pages.open("/visits", "ru", 768);
    await kept(page);
    await context.setOffline(true);
    await page.getByLabel(visits.territory).fill("Тара");
    await page.getByRole("button", { name: visits.beginVisit }).click();
    for (const name of ["Образцова Вера", "Образцов Пётр"]) {
      await page.getByRole("button", { name: visits.newFamily }).click();
      await fillIn(page, name);
      await page.getByRole("button", { name: application.keep }).click();
      await card(page, name).getByText(visits.states.ready).waitFor();
    }
    const batches: { captures: { clientId: string }[] }[] = [];
    let lost = 0;
    await context.route("**/field/sync", async (route) => {
      batches.push(route.request().postDataJSON());
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await context.setOffline(false);
    const other = await context.newPage();
    await other.goto(`${pages.server.origin}/visits`);
    await Promise.all(
      [page, other].map((tab) => tab.getByRole("button", { name: visits.sync }).click()),
    );
    await expect.poll(() => page.getByText(visits.states.sent).count()).toBe(2);
    await other.getByRole("button", { name: visits.sync }).click();
    await other.waitForLoadState("networkidle");

    const ids = batches.map(({ captures }) => captures.map(({ clientId }) => clientId).sort());
    expect(ids.length).toBeGreaterThan(1);
    for (const sent of ids) expect(sent).toEqual(ids[0]);
    // The oldest batch once more, last family first, after everything has arrived.
    const [batch] = batches;
    const late = { ...batch, captures: [...(batch?.captures ?? [])].reverse() };
    const { body } = pages.server.api.answer({
      ...{ method: "POST", path: "/field/sync", query: new URLSearchParams(), body: late },
    });
    const { captures } = FieldAnswer.parse(body);
    expect(captures.map(({ outcome }) => outcome)).toEqual(["stands", "stands"]);
    expect(await card(page, "Образцова Вера").getByText(visits.states.sent).count()).toBe(1);
    await context.close();
  });

  it("shows a finished family as a code that has a name", async () => {
    const { visits, application } = words;
    const { page, context } = await pages.open("/visits", "ru", 768);
    await page.getByLabel(visits.territory).fill("Усть-Ишим");
    await page.getByRole("button", { name: visits.beginVisit }).click();
    await page.getByRole("button", { name: visits.newFamily }).click();
    await fillIn(page, "Образцова Вера");
    await page.getByRole("button", { name: application.keep }).click();
    await card(page, "Образцова Вера").getByRole("button", { name: visits.handOver }).click();
    await page.getByRole("img", { name: /Образцова Вера/u }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });
});
