import type { AuditExport } from "../../shared/contracts/audit.ts";

/**
 * The audit of a case with the decisions it speaks of; undefined where there is none. Reads the table
 * as the operator who runs it; the deployment is to be opened before.
 */
export async function exportAudit(
  tableName: string,
  caseId: string,
): Promise<AuditExport | undefined> {
  const { auditChains } = await import("../../shared/adapters/audit-chains.ts");
  const { caseItems } = await import("../../shared/adapters/case-items.ts");
  const chains = auditChains(tableName);
  const chain = await chains.chain(caseId);
  const head = await chains.head(caseId);
  if (chain === undefined || head === undefined) return undefined;
  const file = await caseItems(tableName).file(caseId);
  const decisions = (file?.decisions ?? []).map(({ ordinal, decision }) => ({ ordinal, decision }));
  return {
    schema: "opora.audit/1",
    chain: chain.chain,
    entries: [...chain.entries],
    replay: { salt: head.salt, decisions },
  };
}
