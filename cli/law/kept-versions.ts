import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { LawPack, LawVersion } from "../../shared/domain/law.ts";
import type { Sha256 } from "../../shared/domain/receipt.ts";
import { sha256 } from "../deciding/sha256.ts";

/** Where earlier versions lie, a folder each: packs of data, `version.json`, and `verifier.mjs`. */
const KEPT = fileURLToPath(new URL("../../shared/law/versions", import.meta.url));

/** The data of a version that is kept. */
export interface KeptData {
  readonly version: LawVersion;
  readonly packs: readonly LawPack[];
}

/** The engine of a version as it was, in one file that imports nothing. */
export interface KeptEngine {
  readonly differenceIn: (
    json: unknown,
    data: KeptData,
    sha256: Sha256,
  ) => Promise<string | undefined>;
}

/** The versions that are kept, oldest first. */
export function keptVersions(folder = KEPT): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((version) => existsSync(`${folder}/${version}/verifier.mjs`))
    .sort();
}

/** The data of a version that is kept. */
export function keptData(version: string, folder = KEPT): KeptData {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(`${folder}/${version}/${name}`, "utf8"));
  return {
    version: read("version.json") as LawVersion,
    packs: packNames(version, folder).map((name) => read(name) as LawPack),
  };
}

/** The files that hold the data of a version that is kept. */
export function packNames(version: string, folder = KEPT): readonly string[] {
  return readdirSync(`${folder}/${version}`)
    .filter((name) => name.endsWith(".json") && name !== "version.json")
    .sort();
}

/**
 * Checks decision files of an earlier version with the engine and the data of that version, whatever
 * has become of both since; undefined where no such version is kept.
 */
export async function keptVerifier(version: string, folder = KEPT) {
  if (!keptVersions(folder).includes(version)) return undefined;
  const engine = (await import(`${folder}/${version}/verifier.mjs`)) as KeptEngine;
  const data = keptData(version, folder);
  return (json: unknown) => engine.differenceIn(json, data, sha256);
}
