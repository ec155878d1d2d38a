import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

import { openApiDocument } from "./openapi-document.ts";

const FILE = "docs/openapi/opora.openapi.json";

mkdirSync("docs/openapi", { recursive: true });
writeFileSync(FILE, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
execFileSync("npx", ["biome", "format", "--write", FILE], { stdio: "ignore" });
