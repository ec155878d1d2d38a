import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { type BuildResult, buildSync } from "esbuild";
import { VERBS, type Verb } from "../grants.ts";
import { CARRIED_PACKAGES } from "./carried-packages.ts";
import { carryFonts, carryModels, carryPackage } from "./carry.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const FUNCTIONS = path.join(PROJECT, "functions");

/** Whoever bundles this file opens models by name. */
const MODEL_READER = "shared/readers/model-files.ts";

/** Whoever bundles this file opens fonts by name. */
const FONT_READER = "shared/printing/font-files.ts";

const LAMBDA_CREDENTIALS = path.join(PROJECT, "shared/adapters/lambda-credentials.ts");

/** CommonJS packages inside an ES module ask for `require`, which Node does not define there. */
const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

/** All bundles in memory, with what each holds and imports. */
type Built = BuildResult<{ metafile: true; write: false }>;

let built: Built | undefined;

/**
 * The code of a function: one ES module with everything it imports, the AWS SDK included, so that
 * what was tested is what runs.
 *
 * esbuild runs once for all functions: no container, no package manager, nothing fetched.
 */
export function bundledVerb(verb: Verb): Code {
  return Code.fromAsset(FUNCTIONS, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("not-used"),
      command: [verb], // Tells the verbs apart in CDK's cache of assets.
      local: {
        tryBundle: (outputFolder) => {
          writeBundle(verb, outputFolder);
          return true;
        },
      },
    },
  });
}

/**
 * Writes the bundle of a verb into a folder: its code, and as files what the code cannot hold.
 *
 * @throws {Error} If a handler does not compile, or a package is not installed.
 */
export function writeBundle(verb: Verb, outputFolder: string): void {
  built ??= buildAll();
  for (const { path: file, contents } of built.outputFiles) {
    if (path.basename(path.dirname(file)) !== verb) continue;
    writeFileSync(path.join(outputFolder, path.basename(file)), contents);
  }
  const output = built.metafile.outputs[`cdk.out/${verb}/index.mjs`];
  for (const name of new Set(output?.imports.map((one) => one.path))) {
    if (name in CARRIED_PACKAGES) carryPackage(name, outputFolder);
  }
  const inputs = Object.keys(output?.inputs ?? {});
  if (inputs.includes(MODEL_READER)) carryModels(outputFolder);
  if (inputs.includes(FONT_READER)) carryFonts(outputFolder);
}

/** Bundles all verbs at once, as deep below the project as their assets will lie. */
function buildAll(): Built {
  const handlers = VERBS.map((verb) => [`${verb}/index`, path.join(FUNCTIONS, verb, "handler.ts")]);
  return buildSync({
    entryPoints: Object.fromEntries(handlers),
    absWorkingDir: PROJECT,
    outdir: "cdk.out",
    outExtension: { ".js": ".mjs" },
    write: false,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    mainFields: ["module", "main"],
    external: Object.keys(CARRIED_PACKAGES),
    banner: { js: REQUIRE },
    alias: { "@aws-sdk/credential-provider-node": LAMBDA_CREDENTIALS },
    minifyWhitespace: true,
    minifySyntax: true, // Names stay, for logs of places in the code.
    sourcemap: true,
    sourcesContent: false,
    logLevel: "error",
    metafile: true,
  });
}
