import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Law, LawPack, LawVersion } from "../../shared/domain/law.ts";
import { openLaw } from "../../shared/domain/law.ts";
import { LAW } from "../../shared/law/law.ts";

const VERSIONS = fileURLToPath(new URL("../../shared/law/versions/", import.meta.url));

/** The law of a version: the present one, or an earlier one from the packs that were kept. */
export async function lawOf(version: string): Promise<Law | undefined> {
  if (version === LAW.version) return Promise.resolve(LAW);
  const folder = `${VERSIONS}${version}/`;
  if (!/^[\w.-]+$/u.test(version) || !existsSync(`${folder}version.json`)) return undefined;
  const packs = readdirSync(folder)
    .filter((name) => name !== "version.json")
    .map((name) => JSON.parse(readFileSync(folder + name, "utf8")) as LawPack);
  const kept = JSON.parse(readFileSync(`${folder}version.json`, "utf8")) as LawVersion;
  return openLaw(kept, packs);
}
