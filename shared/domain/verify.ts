import { UnknownProgrammeError } from "./changed-programme.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { ProgrammeNotListedError } from "./determination.ts";
import { firstDifference } from "./first-difference.ts";
import type { Law } from "./law.ts";
import type { Sha256 } from "./receipt.ts";

/** Whether a decision follows from its own receipt, or the path of the first difference. */
export type Verification =
  | { readonly verified: true }
  | { readonly verified: false; readonly path: string };

/**
 * Computes a decision again from its own receipt and compares every part of both.
 *
 * @param decision A decision whose shape has been checked already.
 * @param law The law of the version that the decision names: another one verifies nothing.
 */
export async function verify(decision: Decision, law: Law, sha256: Sha256): Promise<Verification> {
  if (decision.rules.version !== law.version) return { verified: false, path: "rules.version" };
  const { application, evidence, asKnownOn, agency } = decision.receipt;
  const stranger = evidence.findIndex(
    ({ memberId }) => !application.members.some(({ id }) => id === memberId),
  );
  if (stranger >= 0) return { verified: false, path: `receipt.evidence[${stranger}].memberId` };
  try {
    const again = await decide(application, evidence, law, {
      sha256,
      asKnownOn: asKnownOn ?? undefined,
      agency: agency ?? undefined,
    });
    const path = firstDifference(decision, asJson(again));
    return path === undefined ? { verified: true } : { verified: false, path };
  } catch (error) {
    const path = undecidable(error);
    if (path === undefined) throw error;
    return { verified: false, path };
  }
}

/** Where a receipt says something that no case can say. */
function undecidable(error: unknown): string | undefined {
  if (error instanceof ProgrammeNotListedError) return `receipt.application.${error.field}`;
  return error instanceof UnknownProgrammeError ? "receipt.agency.programmes" : undefined;
}

/** As a file holds it: members that are undefined are left out. */
function asJson(decision: Decision): unknown {
  return JSON.parse(JSON.stringify(decision));
}
