import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";

import { build } from "esbuild";

import type { LawVersion } from "../../shared/domain/law.ts";
import { versionOf } from "./build-law.ts";

/** Why a version could not be kept, for people. */
export interface NotKept {
  readonly reason: string;
}

/**
 * Keeps the version that the packs hold: its data, and its engine bundled into one file, so that its
 * receipts verify whatever becomes of rules and data later.
 *
 * The engine can be kept only while the sources are those the packs were built with.
 *
 * @param packs Folder of the packs as built.
 * @param versions Folder of the versions that are kept.
 */
export async function keepVersion(packs: string, versions: string): Promise<NotKept | undefined> {
  const built = JSON.parse(readFileSync(`${packs}/version.json`, "utf8")) as LawVersion;
  const folder = `${versions}/${built.version}`;
  if (existsSync(`${folder}/verifier.mjs`)) return keptOtherwise(built, folder);
  if (versionOf(built.version).rulesHash !== built.rulesHash) {
    const reason =
      `Cannot keep version ${built.version}: its rules have changed since; ` +
      "check out the commit that built it and run `npm run law -- --keep` there";
    return { reason };
  }
  const { outputFiles } = await build({
    entryPoints: ["cli/law/kept-engine.ts"],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(packs)) copyFileSync(`${packs}/${name}`, `${folder}/${name}`);
  writeFileSync(`${folder}/verifier.mjs`, outputFiles[0]?.text ?? "");
  return undefined;
}

/** A version that is kept stays as it is: rules or data that changed need a new one. */
function keptOtherwise({ version, rulesHash }: LawVersion, folder: string): NotKept | undefined {
  const kept = JSON.parse(readFileSync(`${folder}/version.json`, "utf8")) as LawVersion;
  if (kept.rulesHash === rulesHash) return undefined;
  const reason = `Cannot keep version ${version} again: it is kept with other rules; raise the version in shared/law/version.json`;
  return { reason };
}
