import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { putVersion, writeWithAudit } from "./audited-write.ts";
import { sha256Of } from "./digest.ts";
import { tableClient } from "./table-client.ts";

/** A link by which papers of one member may be sent without signing in. */
const StoredLink = z.object({
  caseId: z.string(),
  memberId: z.string(),
  madeBy: z.string(),
  validUntil: z.string(),
  papersLeft: z.int(),
  version: z.int(),
});
export type StoredLink = z.output<typeof StoredLink>;

/** Only the hash of a token is kept, so that nobody who reads the table can use a link. */
const keyOf = (token: string) => ({ pk: `LINK#${sha256Of(`link\n${token}`)}`, sk: "LINK" });

/** Links for uploads, each for one member of one case, for a while and a number of papers. */
export function uploadLinks(tableName: string) {
  return {
    /** The link of a token; undefined where none was made. */
    async find(token: string): Promise<StoredLink | undefined> {
      const { Item } = await tableClient.send(
        new GetCommand({ TableName: tableName, Key: keyOf(token), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : StoredLink.parse(Item);
    },

    /** Makes a link, with its entry in the audit of the case. */
    async make(token: string, link: StoredLink, at: string): Promise<void> {
      const { caseId, memberId, madeBy: actor, validUntil } = link;
      const event = { event: "link-made", actor, at, details: { memberId, validUntil } };
      const item = { ...keyOf(token), ...link };
      await writeWithAudit(tableName, caseId, event, [putVersion(tableName, item, 0)]);
    },

    /** Takes one paper off a link; false where another was first, or none is left. */
    async use(token: string, link: StoredLink, at: string): Promise<boolean> {
      if (link.papersLeft < 1) return false;
      const item = { ...keyOf(token), ...link, papersLeft: link.papersLeft - 1 };
      const event = { event: "link-used", actor: "link", at, details: { memberId: link.memberId } };
      const writes = [putVersion(tableName, item, link.version)];
      return (await writeWithAudit(tableName, link.caseId, event, writes)).done;
    },
  };
}
