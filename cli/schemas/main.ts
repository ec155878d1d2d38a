import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

import { jsonSchemas } from "./json-schemas.ts";

const FOLDER = "docs/schemas";

mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`${FOLDER}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
execFileSync("npx", ["biome", "format", "--write", FOLDER], { stdio: "ignore" });
