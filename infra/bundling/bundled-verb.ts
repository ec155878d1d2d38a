import path from "node:path";
import { fileURLToPath } from "node:url";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildSync } from "esbuild";
import type { Verb } from "../grants.ts";

const FUNCTIONS = fileURLToPath(new URL("../../functions", import.meta.url));

/** CommonJS packages inside an ES module ask for `require`, which Node does not define there. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

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
          bundle(verb, outputFolder);
          return true;
        },
      },
    },
  });
}

/** Writes the bundle of a verb into a folder. */
export function bundle(verb: Verb, outputFolder: string): void {
  buildSync({
    entryPoints: [path.join(FUNCTIONS, verb, "handler.ts")],
    outfile: path.join(outputFolder, "index.mjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: REQUIRE },
    sourcemap: true,
    sourcesContent: false,
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "error",
  });
}
