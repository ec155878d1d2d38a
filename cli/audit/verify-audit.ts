import { createHash } from "node:crypto";

import type { Anchor, AuditExport } from "../../shared/contracts/audit.ts";
import { type AuditFault, auditFaults } from "../../shared/domain/audit-chain.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { difference } from "../commands/verify.ts";

/** What is wrong with an exported audit: with its chain, or with a decision it speaks of. */
export type ExportFault =
  | AuditFault
  | { readonly code: "DECISION"; readonly ordinal: number; readonly message: string };

/**
 * Everything that is wrong with an exported audit. Each decision in it is computed again from its own
 * receipt, and must be the one whose hash the chain holds.
 *
 * @param anchors What the locked bucket holds; undefined where it was not given, and then the end of
 *   the chain is not proven.
 */
export async function exportFaults(
  exported: AuditExport,
  anchors: readonly Anchor[] | undefined,
): Promise<ExportFault[]> {
  const heads = (anchors ?? []).flatMap((anchor) => anchor.heads);
  const faults: ExportFault[] = auditFaults(hashOf, exported, heads).filter(
    ({ code }) => anchors !== undefined || code !== "NO_ANCHOR",
  );
  return [...faults, ...(await decisionFaults(exported))];
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function decisionFaults({ entries, replay }: AuditExport): Promise<ExportFault[]> {
  if (replay === undefined) return [];
  const faults: ExportFault[] = [];
  const recorded = entries.filter(({ event }) => event === "decision-proposed");
  for (const { ordinal, details } of recorded) {
    const fault = (message: string) => faults.push({ code: "DECISION", ordinal, message });
    const kept = replay.decisions.find((decision) => decision.ordinal === details["ordinal"]);
    if (kept === undefined) {
      fault("Expected the decision that was recorded");
      continue;
    }
    const decision = JSON.parse(kept.decision) as unknown;
    const hash = hashOf(`${replay.salt}\n${hashOf(canonicalJson(decision))}`);
    if (hash !== details["decision"]) fault("Expected the decision whose hash was recorded");
    const differs = await difference(decision);
    if (differs !== undefined) fault(`Expected its receipt to yield ${differs}`);
  }
  return faults;
}
