import { auditEntries } from "./audit-entries.ts";
import { writeWithAudit } from "./audited-write.ts";

/** Within this time a second look at the same papers by the same person is the same look. */
const SAME_LOOK_MS = 15 * 60_000;

/** One look at the evidence of a case. */
export interface Look {
  readonly caseId: string;
  readonly actor: string;
  readonly at: string;
  /** How many papers there were to see. */
  readonly documents: number;
}

/** Who saw the evidence of which case and when, in the audit chain of the case. */
export function accessLog(tableName: string) {
  const audit = auditEntries(tableName);
  return {
    /**
     * Writes a look down before anything is shown. A page that asks again every second is one look,
     * until a quarter of an hour has passed or another paper has come.
     */
    async shown({ caseId, actor, at, documents }: Look): Promise<void> {
      const since = new Date(Date.parse(at) - SAME_LOOK_MS).toISOString();
      const entries = await audit.ofCase(caseId);
      const known = entries.some(
        (entry) =>
          entry.event === "evidence-shown" &&
          entry.actor === actor &&
          entry.at > since &&
          entry.details["documents"] === documents,
      );
      if (known) return;
      await writeWithAudit(
        tableName,
        caseId,
        { event: "evidence-shown", actor, at, details: { documents } },
        [],
      );
    },
  };
}
