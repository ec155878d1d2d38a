import { Decision } from "../../shared/contracts/decision.ts";
import { shapeFault } from "../../shared/contracts/fault.ts";
import { firstDifference } from "../../shared/domain/first-difference.ts";
import { verify } from "../../shared/domain/verify.ts";
import { readJson } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import { sha256 } from "../deciding/sha256.ts";
import type { Io } from "../io.ts";
import { lawOf } from "../law/law-of.ts";
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
  const difference = await differenceIn(readJson(file));
  const verified = difference === undefined;
  if (io.json) {
    const shown = verified ? { verified } : { verified, path: difference };
    io.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    io.out(verified ? "verified\n" : `not verified: ${difference}\n`);
  }
  return verified ? 0 : 3;
}

/** Path of the first difference; what parsing fills in is a difference too. */
export async function differenceIn(json: unknown): Promise<string | undefined> {
  const parsed = Decision.safeParse(json);
  if (!parsed.success) return shapeFault(parsed.error).path;
  const filledIn = firstDifference(json, parsed.data);
  if (filledIn !== undefined) return filledIn;
  const verification = await verify(parsed.data, { sha256, lawOf });
  return verification.verified ? undefined : verification.path;
}
