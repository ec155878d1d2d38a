import { spawnSync } from "node:child_process";
import { basename } from "node:path";

import { createWorker } from "tesseract.js";

/** Whoever makes text of a picture, as a user would call it. */
export interface TextReader {
  readonly name: string;
  readonly read: (file: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Debian's Tesseract, if this machine has it with Russian. */
export function nativeTesseract(): TextReader | undefined {
  const listed = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  if (listed.status !== 0 || !/^rus$/mu.test(listed.stdout)) return undefined;
  return {
    name: "Tesseract",
    read: async (file) => {
      const { stdout, status } = spawnSync("tesseract", [file, "-", "-l", "rus"], {
        encoding: "utf8",
        env: { ...process.env, OMP_THREAD_LIMIT: "1" },
      });
      if (status !== 0) throw new Error(`Cannot read ${basename(file)} with Tesseract`);
      return stdout;
    },
    close: async () => undefined,
  };
}

/** tesseract.js as its own README shows it, with the models that stand on this machine. */
export async function tesseractJs(modelsFolder: string): Promise<TextReader> {
  const worker = await createWorker("rus", 1, {
    langPath: modelsFolder,
    cacheMethod: "none",
    gzip: false,
  });
  return {
    name: "tesseract.js",
    read: async (file) => (await worker.recognize(file)).data.text,
    close: async () => {
      await worker.terminate();
    },
  };
}
