import type { Worker } from "tesseract.js";
import type { GrayImage } from "../../imaging/gray-image.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { detectOrientation, type Orientation } from "./detect-orientation.ts";
import { openLanguageFolder, type TesseractLanguage } from "./language-folder.ts";
import { openWorker } from "./open-worker.ts";
import { type FigureOpinions, readFigures } from "./read-figures.ts";
import { readWords, type WordsPage } from "./read-words.ts";

/** Version of the engine, as recordings name it. */
const ENGINE = "tesseract@7.0.0";

/** Languages in which words are read. */
export type WordLanguage = "rus" | "eng" | "rus+kaz";

/** Tesseract: orientation, words, and figures as a second opinion. */
export interface TesseractReader {
  orientation(image: GrayImage): Promise<Orientation>;
  words(page: StraightPage, language: WordLanguage): Promise<WordsPage>;
  figures(page: StraightPage): FigureOpinions;
  close(): Promise<void>;
}

/** Engine, version and data, as a recording of these words names them. */
export function tesseractModel(languages: string): string {
  return `${ENGINE}/${languages}`;
}

/** The engine; each language starts when it is first asked for and then stays. */
export async function openTesseract(modelsFolder?: string): Promise<TesseractReader> {
  const folder = await openLanguageFolder(modelsFolder);
  const workers = new Map<string, Promise<Worker>>();
  const started = (
    name: string,
    languages: readonly TesseractLanguage[],
    parameters: Readonly<Record<string, string>>,
  ) => {
    const worker = workers.get(name) ?? openWorker(languages, folder.path, parameters);
    workers.set(name, worker);
    return worker;
  };
  return {
    async orientation(image) {
      // Few pages ask for it, and it holds more memory than any other: it does not stay.
      const worker = await openWorker(["osd"], folder.path, { user_defined_dpi: "150" });
      try {
        return await detectOrientation(worker, image);
      } finally {
        await worker.terminate();
      }
    },
    async words(page, language) {
      const languages = language === "rus+kaz" ? (["rus", "kaz"] as const) : [language];
      const parameters = { tessedit_pageseg_mode: "3", user_defined_dpi: "200" };
      return readWords(await started(language, languages, parameters), page);
    },
    figures(page) {
      const parameters = {
        tessedit_pageseg_mode: "7",
        tessedit_char_whitelist: "0123456789.,-",
        user_defined_dpi: "300",
      };
      return readFigures(started("figures", ["eng"], parameters), page);
    },
    async close() {
      for (const worker of workers.values()) await (await worker).terminate();
      workers.clear();
      await folder.remove();
    },
  };
}
