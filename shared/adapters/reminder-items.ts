import * as z from "zod/mini";

import type { ReminderSent } from "../contracts/reminder.ts";
import { auditEntries } from "./audit-entries.ts";
import { putVersion, writeWithAudit } from "./audited-write.ts";
import { caseKey } from "./table-keys.ts";

const SENT = "reminder-sent";
const Key = z.string();

/** Reminders that a channel has sent, each once, in the audit chain of its case. */
export function reminderItems(tableName: string) {
  const audit = auditEntries(tableName);
  return {
    /** The keys of all that were sent to the family of a case. */
    async sent(caseId: string): Promise<string[]> {
      const entries = await audit.ofCase(caseId);
      return entries
        .filter(({ event }) => event === SENT)
        .map(({ details }) => Key.parse(details["key"]));
    },

    /** Writes one down; false where it was before, by whomever. */
    async note(
      { caseId, key, channel }: ReminderSent,
      actor: string,
      at: string,
    ): Promise<boolean> {
      const event = { event: SENT, actor, at, details: { key, channel } };
      const item = { ...caseKey(caseId), sk: `REMINDER#${key}`, at, channel };
      return (await writeWithAudit(tableName, caseId, event, [putVersion(tableName, item, 0)]))
        .done;
    },
  };
}
