import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { build } from "esbuild";

import { CARRIED_PACKAGES } from "../../../infra/bundling/carried-packages.ts";
import type { Verb } from "../../../infra/grants.ts";

const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';
const CLIENTS = { s3: "S3", dynamodb: "DynamoDB", sqs: "SQS", textract: "Textract" } as const;

/**
 * Writes the same function with everything that a star import of each library brings: whole clients
 * of the SDK and the whole of zod, as a function carries that imports them the usual way.
 *
 * @param ours Our own bundle, whose packages beside the code are shared.
 */
export async function writeUsualBundle(verb: Verb, ours: string, folder: string): Promise<void> {
  const imports = Object.entries(CLIENTS).map(
    ([name, client]) => `import { ${client} } from "@aws-sdk/client-${name}";`,
  );
  const kept = `globalThis.usual = [zod, ${Object.values(CLIENTS).join(", ")}];`;
  await build({
    stdin: {
      contents: [
        'import * as zod from "zod";',
        ...imports,
        kept,
        `export { handler } from "./functions/${verb}/handler.ts";`,
      ].join("\n"),
      resolveDir: process.cwd(),
      loader: "ts",
    },
    outfile: join(folder, "index.mjs"),
    ...{ bundle: true, platform: "node", target: "node20", format: "esm", logLevel: "error" },
    mainFields: ["module", "main"],
    external: Object.keys(CARRIED_PACKAGES),
    banner: { js: REQUIRE },
  });
  for (const beside of readdirSync(ours).filter((name) => !name.startsWith("index."))) {
    symlinkSync(join(ours, beside), join(folder, beside));
  }
}
