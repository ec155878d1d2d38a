import { userInfo } from "node:os";

import type { OperatorAct } from "../../shared/adapters/operation-items.ts";
import { UsageError } from "../usage-error.ts";

const LEAST_REASON = 4;
const MOST_REASON = 200;

/**
 * An operator's act as the audit records it: the account on this machine, now, and why.
 *
 * @throws {UsageError} Without a reason of some words.
 */
export function operatorAct(reason: string | undefined, now: Date): OperatorAct {
  const given = reason?.trim() ?? "";
  if (given.length < LEAST_REASON || given.length > MOST_REASON) {
    throw new UsageError({
      file: "",
      path: "--reason",
      expected: "a reason of 4 to 200 characters, without names of people",
      message: "Cannot do this without --reason: expected 4 to 200 characters, without names",
    });
  }
  return { by: `operator ${userInfo().username}`, at: now.toISOString(), reason: given };
}
