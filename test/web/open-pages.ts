import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";

import type { Language } from "../../web/src/text/language.ts";
import { launchBrowser } from "./browser.ts";
import { type PageServer, startPageServer } from "./page-server.ts";
import { type Visit, visit } from "./visit.ts";

/** The pages that the tests of one file look at. Neither part is there before the first test. */
export interface OpenPages {
  readonly server: PageServer;
  /** Opens an address of the pages as a new reader, on a screen as wide as told. */
  readonly open: (path: string, language: Language, width?: number) => Promise<Visit>;
}

/**
 * Serves the pages to a browser for the tests of one file, and ends both after the last.
 *
 * Every test finds the interface behind the pages as it is in the beginning.
 */
export function openPages(): OpenPages {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startPageServer(), launchBrowser()]);
  });
  beforeEach(() => server.api.reset());
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    open: (path, language, width) => visit(browser, server.origin + path, language, width),
  };
}
