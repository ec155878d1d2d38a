import { canonicalJson } from "../domain/canonical-json.ts";
import type { Decision } from "../domain/decision.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import type { CaseFile } from "./case-items.ts";
import { sha256Of } from "./digest.ts";
import { caseKey, decisionKey } from "./table-keys.ts";
import type { Write } from "./transaction.ts";

/** The hash by which two decisions are the same. */
export function decisionHash(decision: Decision): string {
  return sha256Of(canonicalJson(decision));
}

/** Decisions of cases, added one after another, never replaced. */
export function decisionItems(tableName: string) {
  return {
    /**
     * Adds a proposal to a case, if the case still stands as it was read.
     *
     * An older proposal becomes history in the same transaction; a decision that a person confirmed
     * stays as it is, and so does the status of its case.
     *
     * @returns False if the case moved since: read it again.
     */
    async propose(file: CaseFile, decision: Decision, event: AuditEvent): Promise<boolean> {
      const { caseId, decisions, version } = file.case;
      const ordinal = decisions + 1;
      const proposal = {
        ...decisionKey(caseId, ordinal),
        ...{ caseId, ordinal, status: "proposed", decidedAt: event.at },
        hash: decisionHash(decision),
        decision: JSON.stringify(decision),
        outcome: decision.outcome,
        needsReview: decision.needsReview,
      };
      const moved =
        file.case.status === "open" ? { status: "proposed", statusSince: event.at } : {};
      const details = { ...event.details, ordinal, decision: proposal.hash };
      const outcome = await writeWithAudit(tableName, caseId, { ...event, details }, [
        putVersion(tableName, proposal, 0),
        putVersion(
          tableName,
          { ...caseKey(caseId), ...file.case, ...moved, decisions: ordinal },
          version,
        ),
        ...supersede(tableName, file),
      ]);
      return outcome.done;
    },
  };
}

function supersede(tableName: string, { decisions }: CaseFile): Write[] {
  return decisions
    .filter(({ status }) => status === "proposed")
    .map((older) =>
      putVersion(
        tableName,
        { ...decisionKey(older.caseId, older.ordinal), ...older, status: "superseded" },
        older.version,
      ),
    );
}
