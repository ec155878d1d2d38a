import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import type { CaseAction } from "../contracts/case-action.ts";
import type { Decision } from "../domain/decision.ts";
import type { EventFacts } from "../domain/review/case-event.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import type { CaseFile } from "./case-items.ts";
import { decisionWrites } from "./decision-items.ts";
import type { StoredCase } from "./stored-case.ts";
import { tableClient } from "./table-client.ts";
import { actionKey, caseKey, decisionKey, eventKey } from "./table-keys.ts";
import type { Write } from "./transaction.ts";

const Done = z.object({ hash: z.string() });

/** What an action comes to, all of it or nothing. */
export interface Acted {
  readonly file: CaseFile;
  readonly deed: CaseAction;
  readonly facts: EventFacts;
  /** Of the request, so that the same id for another request is told apart. */
  readonly hash: string;
  /** The case as it shall stand, as far as it changes. */
  readonly change: Partial<StoredCase>;
  /** The proposal that follows from changed facts. */
  readonly proposal?: Decision | undefined;
  /** The decision that comes to stand, and how. */
  readonly stands?: { readonly ordinal: number; readonly as: "confirmed" | "refused" } | undefined;
}

/** What people do to cases: an event, what follows from it and the audit, in one transaction. */
export function reviewItems(tableName: string) {
  return {
    /** The hash of the request that was done under this id; undefined where none was. */
    async done(caseId: string, actionId: string): Promise<string | undefined> {
      const { Item } = await tableClient.send(
        new GetCommand({
          TableName: tableName,
          Key: actionKey(caseId, actionId),
          ConsistentRead: true,
        }),
      );
      return Item === undefined ? undefined : Done.parse(Item).hash;
    },

    /**
     * Writes an action with all that follows from it.
     *
     * @returns False if the case moved since it was read, or the action was done meanwhile.
     */
    async record(acted: Acted): Promise<boolean> {
      const { file, deed, facts, hash } = acted;
      const { caseId } = file.case;
      const event: AuditEvent = {
        ...{ event: deed.action, actor: facts.actor, at: facts.at },
        details: { event: facts.ordinal, role: facts.role, ...placeOf(deed) },
      };
      const outcome = await writeWithAudit(tableName, caseId, event, [
        putVersion(tableName, { ...actionKey(caseId, deed.actionId), hash, at: facts.at }, 0),
        putVersion(tableName, { ...eventKey(caseId, facts.ordinal), ...facts, deed }, 0),
        ...caseWrites(tableName, acted),
      ]);
      return outcome.done;
    },
  };
}

/** What of a deed the audit may hold: ids only, never what somebody typed. */
function placeOf(deed: CaseAction): Record<string, string> {
  return {
    ...("documentId" in deed && { documentId: deed.documentId }),
    ...("figureId" in deed && { figureId: deed.figureId }),
  };
}

function caseWrites(tableName: string, acted: Acted): Write[] {
  const { file, facts, change, proposal, stands } = acted;
  const { caseId, decisions, version } = file.case;
  const ordinal = proposal === undefined ? decisions : decisions + 1;
  const item = { ...caseKey(caseId), ...file.case, ...change, decisions: ordinal };
  return [
    putVersion(tableName, { ...item, events: facts.ordinal }, version),
    ...(proposal === undefined ? [] : decisionWrites(tableName, file, proposal, facts.at)),
    ...(stands === undefined ? [] : [standing(tableName, file, stands)]),
  ];
}

function standing(
  tableName: string,
  { decisions }: CaseFile,
  { ordinal, as }: NonNullable<Acted["stands"]>,
): Write {
  const found = decisions.find((decision) => decision.ordinal === ordinal);
  if (found === undefined) throw new RangeError("Cannot let a decision stand: expected to find it");
  return putVersion(
    tableName,
    { ...decisionKey(found.caseId, found.ordinal), ...found, status: as },
    found.version,
  );
}
