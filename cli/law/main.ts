import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import type { LawPack, LawVersion } from "../../shared/domain/law.ts";
import { packsOf, versionOf } from "./build-law.ts";
import { faultLine, lawFaults } from "./check-law.ts";
import { keepVersion } from "./keep-version.ts";
import { keptData, keptVersions } from "./kept-versions.ts";
import type { LawFiles } from "./law-files.ts";
import { readLawFiles } from "./law-files.ts";
import { pagesOf } from "./pages.ts";

const FOLDER = "shared/law";
const PACKS = `${FOLDER}/packs`;
const VERSIONS = `${FOLDER}/versions`;

const fault = process.argv.includes("--keep")
  ? await keepVersion(PACKS, VERSIONS)
  : await build(readLawFiles(FOLDER));
if (fault !== undefined) {
  process.stderr.write(`${fault.reason}\n`);
  process.exitCode = 1;
}

/** Checks the law's files and writes packs and pages from them; the version before is kept first. */
async function build(files: LawFiles): Promise<{ readonly reason: string } | undefined> {
  const faults = lawFaults(files);
  if (faults.length > 0) {
    return { reason: faults.map((one) => faultLine(FOLDER, one)).join("\n") };
  }
  const { version } = read<{ version: string }>(`${FOLDER}/version.json`);
  const present = versionOf(version);
  const packs = packsOf(files);
  const other = await keepEarlier(version);
  if (other !== undefined) return other;
  if (isKeptOtherwise(present, packs)) {
    const reason = `Cannot change version ${version}: it is kept; raise the version in ${FOLDER}/version.json`;
    return { reason };
  }
  mkdirSync(PACKS, { recursive: true });
  mkdirSync("docs/programmes", { recursive: true });
  write(`${PACKS}/version.json`, present);
  for (const [path, text] of pagesOf(files)) writeFileSync(path, text);
  for (const pack of packs) write(`${PACKS}/${pack.jurisdiction.toLowerCase()}.json`, pack);
  process.stderr.write(`${packs.length} packs of the law, version ${version}\n`);
  return undefined;
}

/** Keeps what the packs hold when another version is about to take their place. */
async function keepEarlier(version: string) {
  if (!existsSync(`${PACKS}/version.json`)) return undefined;
  if (read<LawVersion>(`${PACKS}/version.json`).version === version) return undefined;
  return keepVersion(PACKS, VERSIONS);
}

/** Whether a version of this name is kept with other rules or other data. */
function isKeptOtherwise(present: LawVersion, packs: readonly LawPack[]): boolean {
  if (!keptVersions(VERSIONS).includes(present.version)) return false;
  const kept = keptData(present.version, VERSIONS);
  const hashes = (all: readonly LawPack[]) => all.map(({ hash }) => hash).sort();
  return (
    kept.version.rulesHash !== present.rulesHash ||
    canonicalJson(hashes(kept.packs)) !== canonicalJson(hashes(packs))
  );
}

function read<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(path, "utf8")) as Shape;
}

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
