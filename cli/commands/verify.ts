import { differenceIn, versionIn } from "../../shared/contracts/check-decision.ts";
import { LAW } from "../../shared/law/law.ts";
import { readJson } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import { sha256 } from "../deciding/sha256.ts";
import type { Io } from "../io.ts";
import { keptVerifier } from "../law/kept-versions.ts";
import { UsageError } from "../usage-error.ts";

/** `opora verify DECISION.json`: computes a decision again from its own receipt; 3 if it differs. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [file, ...others] = parseArguments(args, []).rest;
  if (file === undefined || others.length > 0) {
    throw new UsageError({
      file: "",
      path: "DECISION.json",
      expected: "one decision file",
      message: "Cannot verify: expected one decision file",
    });
  }
  const path = await difference(readJson(file));
  const verified = path === undefined;
  if (io.json) {
    const shown = verified ? { verified } : { verified, path };
    io.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    io.out(verified ? "verified\n" : `not verified: ${path}\n`);
  }
  return verified ? 0 : 3;
}

/** Path of the first difference, by the rules of the version that the decision names. */
export async function difference(json: unknown): Promise<string | undefined> {
  const version = versionIn(json);
  const kept = version === undefined ? undefined : await keptVerifier(version);
  return kept === undefined ? differenceIn(json, LAW, sha256) : kept(json);
}
