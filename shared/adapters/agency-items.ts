import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { AgencySettings, Draft } from "../contracts/agency.ts";
import { ParametersFile } from "../contracts/parameters.ts";
import { AGENCY_DEFAULTS } from "../domain/review/agency-defaults.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { tableClient } from "./table-client.ts";

/** What the agency set: published settings and figures of law, and drafts that wait. */
const StoredAgency = z.object({
  version: z.int(),
  settings: AgencySettings,
  parameters: z.nullable(ParametersFile),
  drafts: z.array(z.object({ ...Draft.shape, content: z.string() })),
  publishedBy: z.nullable(z.array(z.string())),
});
export type StoredAgency = z.output<typeof StoredAgency>;

/** The place of the agency's own audit chain. */
const AGENCY = "agency";
const KEY = { pk: `CASE#${AGENCY}`, sk: "SETTINGS" };

/** What holds until anybody sets anything. */
function unset(): StoredAgency {
  return {
    version: 0,
    settings: structuredClone(AGENCY_DEFAULTS) as unknown as AgencySettings,
    ...{ parameters: null, drafts: [], publishedBy: null },
  };
}

/** The agency's settings, one item. */
export function agencyItems(tableName: string) {
  return {
    /** What stands now; the defaults where nothing was set. */
    async find(): Promise<StoredAgency> {
      const { Item } = await tableClient.send(
        new GetCommand({ TableName: tableName, Key: KEY, ConsistentRead: true }),
      );
      return Item === undefined ? unset() : StoredAgency.parse(Item);
    },

    /** Writes it with its audit entry, if nobody wrote since `agency.version` was read. */
    async write(agency: StoredAgency, event: AuditEvent): Promise<boolean> {
      const item = putVersion(tableName, { ...KEY, ...agency }, agency.version);
      return (await writeWithAudit(tableName, AGENCY, event, [item])).done;
    },
  };
}
