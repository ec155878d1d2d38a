import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

import { openLanguageFolder } from "../../../../shared/readers/tesseract/language-folder.ts";

it("holds every language under the engine's name for it, until it is removed", async () => {
  const folder = await openLanguageFolder();
  const names = readdirSync(folder.path).sort();
  const sizes = names.map((name) => readFileSync(path.join(folder.path, name)).length);
  await folder.remove();

  expect(names).toEqual(["eng", "kaz", "osd", "rus"].map((language) => `${language}.traineddata`));
  expect(Math.min(...sizes)).toBeGreaterThan(1_000_000);
  expect(existsSync(folder.path)).toBe(false);
});
