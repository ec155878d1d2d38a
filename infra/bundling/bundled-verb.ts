import path from "node:path";
import { fileURLToPath } from "node:url";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildSync } from "esbuild";
import type { Verb } from "../grants.ts";
import { CARRIED_PACKAGES } from "./carried-packages.ts";
import { carryModels, carryPackage } from "./carry.ts";

const FUNCTIONS = fileURLToPath(new URL("../../functions", import.meta.url));

/** Whoever bundles this file opens models by name. */
const MODEL_READER = "shared/readers/model-files.ts";

/** CommonJS packages inside an ES module ask for `require`, which Node does not define there. */
const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

/**
 * The code of a function: one ES module with everything it imports, the AWS SDK included, so that
 * what was tested is what runs.
 *
 * esbuild runs in this process: no container, no package manager, nothing fetched.
 */
export function bundledVerb(verb: Verb): Code {
  return Code.fromAsset(FUNCTIONS, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("not-used"),
      command: [verb], // Tells the verbs apart in CDK's cache of assets.
      local: {
        tryBundle: (outputFolder) => {
          bundle(path.join(FUNCTIONS, verb, "handler.ts"), outputFolder);
          return true;
        },
      },
    },
  });
}

/**
 * Writes the bundle of a handler into a folder: its code, and as files what the code cannot hold.
 *
 * @throws {Error} If the handler does not compile, or a package is not installed.
 */
export function bundle(handler: string, outputFolder: string): void {
  const { metafile } = buildSync({
    entryPoints: [handler],
    outfile: path.join(outputFolder, "index.mjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    mainFields: ["module", "main"],
    external: Object.keys(CARRIED_PACKAGES),
    banner: { js: REQUIRE },
    sourcemap: true,
    sourcesContent: false,
    logLevel: "error",
    metafile: true,
  });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  for (const name of new Set(imported.map((one) => one.path))) {
    if (name in CARRIED_PACKAGES) carryPackage(name, outputFolder);
  }
  if (Object.keys(metafile.inputs).some((file) => file.endsWith(MODEL_READER))) {
    carryModels(outputFolder);
  }
}
