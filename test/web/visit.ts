import type { Browser, BrowserContext, Page } from "playwright-core";

import type { Language } from "../../web/src/text/language.ts";

/** One reader at one page. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Whatever the browser complained about: errors, breaches of the policy, foreign hosts. */
  readonly complaints: readonly string[];
}

/** Opens a page in a language, as a new reader whose browser remembers nothing. */
export async function visit(
  browser: Browser,
  address: string,
  language: Language,
  width = 1280,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const remember = `try { localStorage.setItem("opora.language", "${language}") } catch {}`;
  await context.addInitScript(remember);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin)) {
      complaints.push(`foreign host: ${request.url()}`);
    }
  });
  await page.goto(address);
  await page.locator("h1").waitFor();
  return { page, context, complaints };
}

/**
 * Waits until the service worker has kept the pages and answers for this one.
 *
 * `serviceWorker.ready` is earlier: the worker may still be activating then, and has not taken over
 * pages that were opened before it.
 */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    const happens = (target: EventTarget, name: string) =>
      new Promise((resolve) => {
        target.addEventListener(name, resolve, { once: true });
      });
    const { active } = await serviceWorker.ready;
    while (active !== null && active.state === "activating") await happens(active, "statechange");
    if (serviceWorker.controller === null) await happens(serviceWorker, "controllerchange");
  });
}
