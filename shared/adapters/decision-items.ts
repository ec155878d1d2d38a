import { canonicalJson } from "../domain/canonical-json.ts";
import type { Decision } from "../domain/decision.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import type { CaseFile } from "./case-items.ts";
import { sha256Of } from "./digest.ts";
import type { StoredCase } from "./stored-case.ts";
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
     * @param place Where the case stands in the queue with this proposal.
     * @returns False if the case moved since: read it again.
     */
    async propose(
      file: CaseFile,
      decision: Decision,
      event: AuditEvent,
      place: Partial<StoredCase> = {},
    ): Promise<boolean> {
      const { caseId, decisions, version } = file.case;
      const ordinal = decisions + 1;
      const moved =
        file.case.status === "open" ? { status: "proposed", statusSince: event.at } : {};
      const details = { ...event.details, ordinal, decision: decisionHash(decision) };
      const item = { ...caseKey(caseId), ...file.case, ...moved, ...place, decisions: ordinal };
      const outcome = await writeWithAudit(tableName, caseId, { ...event, details }, [
        ...decisionWrites(tableName, file, decision, event.at),
        putVersion(tableName, item, version),
      ]);
      return outcome.done;
    },
  };
}

/** The writes of a new proposal, with which an older one becomes history. */
export function decisionWrites(
  tableName: string,
  file: CaseFile,
  decision: Decision,
  decidedAt: string,
): Write[] {
  const { caseId, decisions } = file.case;
  const ordinal = decisions + 1;
  const proposal = {
    ...decisionKey(caseId, ordinal),
    ...{ caseId, ordinal, status: "proposed", decidedAt },
    hash: decisionHash(decision),
    decision: JSON.stringify(decision),
    outcome: decision.outcome,
    needsReview: decision.needsReview,
  };
  return [putVersion(tableName, proposal, 0), ...supersede(tableName, file)];
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
