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

/** Few pages are in another language than Russian: of all others the last one stays. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set<WordLanguage>(["eng", "rus+kaz"]);

/** An engine that reads words or figures, and how many pages it is busy with. */
interface Engine {
  readonly worker: Promise<Worker>;
  busy: number;
}

/** The engine; what is asked for first starts then, and stays but for languages that few pages are in. */
export async function openTesseract(modelsFolder?: string): Promise<TesseractReader> {
  const folder = await openLanguageFolder(modelsFolder);
  const engines = new Map<string, Engine>();
  const started = (
    name: string,
    languages: readonly TesseractLanguage[],
    parameters: Readonly<Record<string, string>>,
  ): Engine => {
    const engine = engines.get(name) ?? {
      worker: openWorker(languages, folder.path, parameters),
      busy: 0,
    };
    engines.set(name, engine);
    return engine;
  };
  const stopOthers = async (name: string): Promise<void> => {
    if (!OTHER_LANGUAGES.has(name)) return;
    for (const [other, { worker, busy }] of engines) {
      if (other === name || !OTHER_LANGUAGES.has(other) || busy > 0) continue;
      engines.delete(other);
      await (await worker).terminate();
    }
  };
  return {
    async orientation(image) {
      // Few pages ask for it, and it holds more memory than any other: it does not stay.
      const worker = await openWorker(["osd"], folder.path, {});
      try {
        return await detectOrientation(worker, image);
      } finally {
        await worker.terminate();
      }
    },
    async words(page, language) {
      await stopOthers(language);
      const languages = language === "rus+kaz" ? (["rus", "kaz"] as const) : [language];
      const parameters = { tessedit_pageseg_mode: "3", user_defined_dpi: "200" };
      const engine = started(language, languages, parameters);
      engine.busy += 1;
      try {
        return await readWords(await engine.worker, page);
      } finally {
        engine.busy -= 1;
      }
    },
    figures(page) {
      const parameters = {
        tessedit_pageseg_mode: "7",
        tessedit_char_whitelist: "0123456789.,-",
        user_defined_dpi: "300",
      };
      return readFigures(started("figures", ["eng"], parameters).worker, page);
    },
    async close() {
      for (const { worker } of engines.values()) await (await worker).terminate();
      engines.clear();
      await folder.remove();
    },
  };
}
