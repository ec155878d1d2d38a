import { firstDifference } from "../domain/first-difference.ts";
import type { Law } from "../domain/law.ts";
import type { Sha256 } from "../domain/receipt.ts";
import { verify } from "../domain/verify.ts";
import { Decision } from "./decision.ts";
import { shapeFault } from "./fault.ts";

/**
 * Path of the first place where a decision file does not follow from its own receipt; undefined where
 * it is verified. What parsing fills in is a difference too.
 *
 * @param law The law of the version that the file names.
 */
export async function differenceIn(
  json: unknown,
  law: Law,
  sha256: Sha256,
): Promise<string | undefined> {
  const parsed = Decision.safeParse(json);
  if (!parsed.success) return shapeFault(parsed.error).path;
  const filledIn = firstDifference(json, parsed.data);
  if (filledIn !== undefined) return filledIn;
  const verification = await verify(parsed.data, law, sha256);
  return verification.verified ? undefined : verification.path;
}

/** The version of the rules that a file says it was decided by; undefined where it says none. */
export function versionIn(json: unknown): string | undefined {
  const rules = member(json, "rules");
  const version = member(rules, "version");
  return typeof version === "string" ? version : undefined;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
