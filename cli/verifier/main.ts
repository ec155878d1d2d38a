import { mkdirSync, writeFileSync } from "node:fs";

import { verifierPage } from "./verifier-page.ts";

const FOLDER = "dist";

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/verify.html`, await verifierPage());
process.stderr.write(`${FOLDER}/verify.html: open it in a browser and choose a decision file\n`);
