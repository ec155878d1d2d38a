import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBundle } from "../../../infra/bundling/bundled-verb.ts";
import { VERBS, type Verb } from "../../../infra/grants.ts";
import { MODEL_NAMES, modelPath } from "../../../shared/readers/model-files.ts";
import { resourcesOf, synthesized } from "../synthesized.ts";

/** What Lambda admits of a function, unzipped. */
const MOST_BYTES = 250 * 1024 * 1024;
/** What we want of the largest function, so that it starts soon. */
const READERS_BYTES = 120 * 1024 * 1024;
const OTHERS_BYTES = 30 * 1024 * 1024;
/** Kilobytes of code, gzipped: what a function loads before its first call. */
const MOST_CODE = 250;
const NATIVE = /\.(node|so(\.[\d.]+)?|dylib|dll|exe)$/;
const ELF = "7f454c46";

/** Outside the project, so that nothing is found in its `node_modules`. */
const folder = mkdtempSync(path.join(tmpdir(), "opora-bundles-"));

const filesOf = (verb: Verb) =>
  readdirSync(path.join(folder, verb), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const bytesOf = (verb: Verb) => filesOf(verb).reduce((sum, file) => sum + statSync(file).size, 0);
const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

const functions = resourcesOf(synthesized(), "AWS::Lambda::Function");

/** The environment that the template gives a verb. */
function settingsOf(verb: Verb): Record<string, unknown> {
  const environments = functions.map(
    ([, { Properties }]) => Properties["Environment"] as { Variables: Record<string, unknown> },
  );
  const own = environments.find((one) => one?.Variables["POWERTOOLS_SERVICE_NAME"] === verb);
  expect(own, verb).toBeDefined();
  return own?.Variables ?? {};
}

/** Runs a module beside the bundle of a verb and gives what it prints. */
function run(verb: Verb, code: string, environment: Record<string, string> = {}): string {
  const env = { AWS_REGION: "eu-central-1", POWERTOOLS_DEV: "false", ...environment };
  const inFolder = { cwd: path.join(folder, verb), env, encoding: "utf8" as const };
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], inFolder);
}

describe("writeBundle", () => {
  beforeAll(() => {
    for (const verb of VERBS) {
      mkdirSync(path.join(folder, verb));
      writeBundle(verb, path.join(folder, verb));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(VERBS)("puts no native file into %s", (verb) => {
    const files = filesOf(verb);
    const native = files.filter(
      (file) => NATIVE.test(file) || readFileSync(file).subarray(0, 4).toString("hex") === ELF,
    );
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(native).toEqual([]);
  });

  it.each(VERBS)("keeps %s small", (verb) => {
    const most = verb === "read-scan" ? READERS_BYTES : OTHERS_BYTES;
    expect(bytesOf(verb)).toBeLessThan(Math.min(most, MOST_BYTES));
  });

  it.each(VERBS)("gives %s little code to load", (verb) => {
    const code = gzipSync(readFileSync(path.join(folder, verb, "index.mjs"))).length / 1024;
    expect(code).toBeLessThan(MOST_CODE);
  });

  it.each(VERBS)(
    "writes %s so that it starts on its own, with the settings it is given",
    (verb) => {
      const texts = Object.entries(settingsOf(verb)).map(([name, value]) => [
        name,
        typeof value === "string" ? value : "https://example.org/1",
      ]);
      const code = 'console.log(typeof (await import("./index.mjs")).handler); process.exit(0);';
      expect(run(verb, code, Object.fromEntries(texts)).trim()).toBe("function");
    },
  );

  it("carries each model as it was measured, under its own name", () => {
    const carried = path.join(folder, "read-scan", "models");
    expect(readdirSync(carried).sort()).toEqual([...MODEL_NAMES].sort());
    for (const name of MODEL_NAMES) {
      expect(sha256(modelPath(name, carried)), name).toBe(sha256(modelPath(name)));
    }
  });

  it("carries the fonts of printed notices with their licence, to that function alone", () => {
    const carried = (verb: string) => path.join(folder, verb, "fonts");
    const alphabets = ["cyrillic", "cyrillic-ext", "latin", "latin-ext"];
    const files = alphabets.flatMap((alphabet) =>
      [400, 700].map((weight) => `pt-sans-${alphabet}-${weight}-normal.woff`),
    );
    expect(readdirSync(carried("show-notice")).sort()).toEqual(["LICENSE", ...files].sort());
    expect(existsSync(carried("show-case"))).toBe(false);
  });

  it("reads the text of a PDF by the parser beside the code", () => {
    const code = `
      const { getDocumentProxy } = await import("unpdf");
      const pdf = "%PDF-1.4\\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\\ntrailer<</Root 1 0 R>>";
      console.log((await getDocumentProxy(new TextEncoder().encode(pdf), { verbosity: 0 })).numPages);
      process.exit(0);`;
    expect(run("admit-scan", code).trim()).toBe("1");
  });

  it("carries decoders that work without anything of this machine", () => {
    const code = `
      import sharp from "sharp";
      const white = { width: 8, height: 8, channels: 3, background: "#ffffff" };
      const jpeg = await sharp({ create: white }).jpeg().toBuffer();
      const { format, width } = await sharp(jpeg).metadata();
      const { default: tesseract } = await import("tesseract.js");
      const { InferenceSession } = await import("onnxruntime-web");
      const session = await InferenceSession.create("models/ch_PP-OCRv4_det_infer.onnx", { executionProviders: ["wasm"] });
      console.log(format, width, typeof tesseract.createWorker, session.inputNames[0]);
      process.exit(0);`;
    expect(run("read-scan", code).trim()).toBe("jpeg 8 function x");
  });
});
