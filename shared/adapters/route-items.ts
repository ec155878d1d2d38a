import * as z from "zod/mini";

import { RouteTemplate } from "../contracts/outreach.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { itemOf, listedUnder } from "./listed-items.ts";
import { routeKey } from "./table-keys.ts";

const STATUS = "route-template";
const StoredRoute = z.object({ template: z.string() });

/** Routes between agencies that councils agreed on; each is added once and never changed. */
export function routeItems(tableName: string) {
  return {
    /** One route; undefined where none has this id. */
    async find(templateId: string): Promise<RouteTemplate | undefined> {
      const found = await itemOf(tableName, routeKey(templateId));
      return found === undefined ? undefined : templateOf(found);
    },

    /** Adds a route. @returns False where one of this id stands. */
    async add(template: RouteTemplate, event: AuditEvent): Promise<boolean> {
      const { templateId } = template;
      const listed = { status: STATUS, statusSince: event.at };
      const item = { ...routeKey(templateId), template: JSON.stringify(template), ...listed };
      const puts = [putVersion(tableName, item, 0)];
      return (await writeWithAudit(tableName, `route-${templateId}`, event, puts)).done;
    },

    /** Routes, the oldest first; the index may lag by a moment. */
    async page(most: number, cursor?: string) {
      const found = await listedUnder(tableName, STATUS, most, cursor);
      return { routes: found.items.map(templateOf), cursor: found.cursor };
    },
  };
}

function templateOf(item: Readonly<Record<string, unknown>>): RouteTemplate {
  return RouteTemplate.parse(JSON.parse(StoredRoute.parse(item).template) as unknown);
}
