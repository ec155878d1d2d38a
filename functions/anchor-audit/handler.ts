import { anchorBucket, anchorNote } from "../../shared/adapters/anchor-bucket.ts";
import { auditChains } from "../../shared/adapters/audit-chains.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { scheduledHandler } from "../../shared/runtime/scheduled-handler.ts";
import { anchorAudit } from "./anchor-audit.ts";

const settings = readEnvironment({ TABLE_NAME: Setting, AUDIT_BUCKET: Setting });

const anchor = anchorAudit({
  ...anchorNote(settings.TABLE_NAME),
  headsSince: auditChains(settings.TABLE_NAME).headsSince,
  keep: anchorBucket(settings.AUDIT_BUCKET).add,
  now: () => new Date(),
});

/** On schedule: the ends of the audit chains kept where nobody can change them. */
export const handler = scheduledHandler(async () => {
  const auditAnchored = await anchor();
  logger.info("Audit anchored", { auditAnchored });
  return { auditAnchored, auditUnanchored: 0 };
});
