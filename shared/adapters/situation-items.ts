import * as z from "zod/mini";

import type { Accompaniment } from "../domain/outreach/council.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { itemOf, listedUnder } from "./listed-items.ts";
import { situationKey } from "./table-keys.ts";

const StoredSituation = z.object({ version: z.int(), familyId: z.string(), route: z.string() });
const SOLVED = "situation-solved";

/** How far a situation is accompanied; version 0 where nobody has begun. */
export interface StandingSituation {
  readonly version: number;
  readonly route: Accompaniment | null;
}

/** Situations on their routes between agencies. */
export function situationItems(tableName: string) {
  return {
    /** How far a situation is accompanied. */
    async find(situationId: string): Promise<StandingSituation> {
      const found = await itemOf(tableName, situationKey(situationId));
      if (found === undefined) return { version: 0, route: null };
      const { version, route } = StoredSituation.parse(found);
      return { version, route: JSON.parse(route) as Accompaniment };
    },

    /** Writes how far it is, if nobody wrote since `version` was read. */
    async change(
      situation: { readonly situationId: string; readonly familyId: string },
      { version, route }: StandingSituation,
      event: AuditEvent,
    ): Promise<boolean> {
      const { situationId, familyId } = situation;
      const status = route?.solvedOn == null ? "situation-accompanied" : SOLVED;
      const put = putVersion(
        tableName,
        {
          ...situationKey(situationId),
          ...{ familyId, route: JSON.stringify(route), status, statusSince: event.at },
        },
        version,
      );
      return (await writeWithAudit(tableName, `situation-${situationId}`, event, [put])).done;
    },

    /** Families whose situation a route has solved. */
    async solvedFamilies(most: number, cursor?: string) {
      const found = await listedUnder(tableName, SOLVED, most, cursor);
      const families = found.items.map((one) => StoredSituation.parse(one).familyId);
      return { families, cursor: found.cursor };
    },
  };
}
