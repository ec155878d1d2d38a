import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Browser } from "playwright-core";

import { launchBrowser } from "../../web/browser.ts";
import { type PageServer, startPageServer } from "../../web/page-server.ts";
import { median, type Row } from "../row.ts";

/** An old phone in a village: what Chromium calls slow 4G, and a quarter of this processor. */
const PHONE = {
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
  offline: false,
};
const SLOWER = 4;

const PAGES = [
  { what: "first page", path: "/" },
  { what: "calculator", path: "/calculator" },
] as const;

/** Script that each page loads, and the time until it can be used on a slow phone. */
export async function measurePages(rounds: number): Promise<Row[]> {
  const server = await startPageServer();
  const browser = await launchBrowser();
  try {
    const rows: Row[] = [];
    for (const { what, path } of PAGES) {
      const visits = [];
      for (let round = 0; round < rounds; round += 1) {
        visits.push(await openOnPhone(browser, server, path));
      }
      const [first] = visits;
      rows.push(
        {
          ...{ section: "pages", what: `${what}: script, gzipped`, unit: "KB" },
          ...{ ours: (first?.scriptBytes ?? 0) / 1024, isMoreBetter: false },
        },
        {
          ...{ section: "pages", what: `${what}: usable on a slow phone`, unit: "s" },
          ...{ ours: median(visits.map(({ seconds }) => seconds)), isMoreBetter: false },
        },
      );
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens a page with an empty cache; usable is when its heading stands and nothing is loading. */
async function openOnPhone(browser: Browser, { origin, dist }: PageServer, path: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", PHONE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const scripts = new Set<string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  const began = performance.now();
  await page.goto(`${origin}${path}`);
  await page.locator("h1").waitFor();
  const seconds = (performance.now() - began) / 1000;
  await context.close();
  const packed = [...scripts].map((script) => gzipSync(readFileSync(join(dist, script))).length);
  return { seconds, scriptBytes: packed.reduce((sum, one) => sum + one, 0) };
}
