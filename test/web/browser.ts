import { existsSync } from "node:fs";

import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const DEBIAN = "/usr/bin/chromium";

/** A headless Chromium: Debian's where it is installed, else the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: existsSync(DEBIAN) ? DEBIAN : await sparticuz.executablePath(),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none"],
  });
}
