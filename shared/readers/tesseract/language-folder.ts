import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ModelName, modelPath } from "../model-files.ts";

const LANGUAGE_FILES = {
  rus: "rus.traineddata",
  eng: "eng.traineddata.gz",
  kaz: "kaz.traineddata.gz",
  osd: "osd.traineddata.gz",
} as const satisfies Readonly<Record<string, ModelName>>;

/** A language the engine can be given; `osd` is for orientation and script. */
export type TesseractLanguage = keyof typeof LANGUAGE_FILES;

/** A folder with the data of every language under the name that the engine looks for. */
export interface LanguageFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Gathers the data from its packages as links in a temporary folder; the engine unpacks it. */
export async function openLanguageFolder(modelsFolder?: string): Promise<LanguageFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), "opora-languages-"));
  for (const [language, file] of Object.entries(LANGUAGE_FILES)) {
    const data = path.resolve(modelPath(file, modelsFolder));
    await symlink(data, path.join(folder, `${language}.traineddata`));
  }
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
