import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import type { LawPack, LawVersion } from "../../shared/domain/law.ts";
import type { LawFiles } from "./law-files.ts";
import { rulesSources } from "./rule-sources.ts";

/** The packs of the law, one a place, each with the hash of what it holds. */
export function packsOf(files: LawFiles): readonly LawPack[] {
  const places = [
    ...new Set([
      ...files.parameters.map(({ jurisdiction }) => jurisdiction),
      ...files.extensions.map(({ region }) => region),
    ]),
  ].sort();
  return places.map((jurisdiction) => {
    const content = {
      jurisdiction,
      parameters: files.parameters
        .filter((parameter) => parameter.jurisdiction === jurisdiction)
        .map(({ file: _, ...parameter }) => parameter),
      programmes: files.programmes.filter(({ country }) => country === jurisdiction),
      extensions: files.extensions.filter(({ region }) => region === jurisdiction),
    };
    return { ...content, hash: `sha256:${sha256(canonicalJson(content))}` };
  });
}

/** The version of the rules with the hash of the sources that decide. */
export function versionOf(version: string, entry = "shared/domain/decide.ts"): LawVersion {
  const sources = rulesSources(entry).map((path) => [path, readFileSync(path, "utf8")]);
  return { version, rulesHash: `sha256:${sha256(canonicalJson(sources))}` };
}

/** Hexadecimal SHA-256 of a text in UTF-8. */
function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
