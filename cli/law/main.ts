import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";

import { packsOf, versionOf } from "./build-law.ts";
import { lawFaults } from "./check-law.ts";
import { readLawFiles } from "./law-files.ts";
import { pagesOf } from "./pages.ts";

const FOLDER = "shared/law";
const PACKS = `${FOLDER}/packs`;

/** The version under which the law is released; a change keeps the packs of the one before. */
const VERSION = "2026.2";

build();

function build(): void {
  const files = readLawFiles(FOLDER);
  const faults = lawFaults(files);
  if (faults.length > 0) {
    for (const { file, path, expected } of faults) {
      process.stderr.write(`${FOLDER}/${file}: ${path}: expected ${expected}\n`);
    }
    process.exitCode = 1;
    return;
  }
  keepEarlier();
  mkdirSync(PACKS, { recursive: true });
  mkdirSync("docs/programmes", { recursive: true });
  write(`${PACKS}/version.json`, versionOf(VERSION));
  const packs = packsOf(files);
  for (const [path, text] of pagesOf(files)) writeFileSync(path, text);
  for (const pack of packs) write(`${PACKS}/${pack.jurisdiction.toLowerCase()}.json`, pack);
  process.stderr.write(`${packs.length} packs of the law, version ${VERSION}\n`);
}

/** Moves the packs of an earlier version aside, so that its receipts still verify. */
function keepEarlier(): void {
  if (!existsSync(`${PACKS}/version.json`)) return;
  const { version } = JSON.parse(readFileSync(`${PACKS}/version.json`, "utf8")) as {
    version: string;
  };
  if (version === VERSION) return;
  const kept = `${FOLDER}/versions/${version}`;
  mkdirSync(kept, { recursive: true });
  for (const name of readdirSync(PACKS)) renameSync(`${PACKS}/${name}`, `${kept}/${name}`);
}

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
