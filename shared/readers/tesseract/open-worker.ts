import { createWorker, type OEM, type Worker } from "tesseract.js";
import type { TesseractLanguage } from "./language-folder.ts";

/** Which of the engine's two recognizers: the old one is needed for orientation only. */
const ENGINE = { legacy: 0, network: 1 } as const satisfies Readonly<Record<string, OEM>>;

/** Starts an engine in a thread of its own, with local data and without a cache. */
export async function openWorker(
  languages: readonly TesseractLanguage[],
  languageFolder: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Worker> {
  const legacy = languages.includes("osd");
  const worker = await createWorker([...languages], legacy ? ENGINE.legacy : ENGINE.network, {
    langPath: languageFolder,
    gzip: false,
    cacheMethod: "none",
    legacyCore: legacy,
    legacyLang: legacy,
    errorHandler: () => undefined, // The call that failed rejects; nothing else may be thrown.
  });
  await worker.setParameters(parameters);
  return worker;
}
