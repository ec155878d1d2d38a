import * as z from "zod/mini";

import type { Tables } from "../dynamodb/open-tables.ts";
import { ServiceError } from "../http/service-error.ts";
import type { ResolvedResource } from "../template/resolve-stack.ts";
import { readProperties } from "./read-properties.ts";

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.string() }));

const TableProperties = z.looseObject({
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.string() }),
  ),
  KeySchema,
  BillingMode: z.literal("PAY_PER_REQUEST"),
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema,
        Projection: z.strictObject({
          ProjectionType: z.string(),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
  TimeToLiveSpecification: z.optional(
    z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }),
  ),
});

/**
 * Makes the template's tables; one that stands from an earlier run is kept with its items.
 *
 * @throws {Error} When a standing table has other keys or indexes than the template now asks for.
 */
export async function deployTables(
  resources: readonly ResolvedResource[],
  tables: Tables,
): Promise<void> {
  for (const resource of resources.filter(({ type }) => type === "AWS::DynamoDB::GlobalTable")) {
    const { TimeToLiveSpecification, ...rest } = readProperties(TableProperties, resource);
    const { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes } = rest;
    const wanted = {
      AttributeDefinitions,
      KeySchema,
      BillingMode,
      ...(GlobalSecondaryIndexes === undefined ? {} : { GlobalSecondaryIndexes }),
    };
    const TableName = resource.ref;
    const standing = await describe(tables, TableName);
    if (standing === undefined) {
      await tables.run("CreateTable", { TableName, ...wanted });
      await untilActive(tables, TableName);
    } else {
      checkSame(TableName, keysOf(standing), keysOf(wanted));
    }
    if (TimeToLiveSpecification !== undefined && standing === undefined) {
      await tables.run("UpdateTimeToLive", { TableName, TimeToLiveSpecification });
    }
  }
}

const Described = z.looseObject({
  TableStatus: z.optional(z.string()),
  KeySchema,
  GlobalSecondaryIndexes: z.optional(z.array(z.looseObject({ IndexName: z.string(), KeySchema }))),
});

type Described = z.output<typeof Described>;

async function describe(tables: Tables, TableName: string): Promise<Described | undefined> {
  try {
    const answer = (await tables.run("DescribeTable", { TableName })) as { Table?: unknown };
    return Described.parse(answer.Table);
  } catch (error) {
    if (error instanceof ServiceError && error.code === "ResourceNotFoundException")
      return undefined;
    throw error;
  }
}

async function untilActive(tables: Tables, TableName: string): Promise<void> {
  while ((await describe(tables, TableName))?.TableStatus !== "ACTIVE") {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function keysOf(table: Described): string {
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(
    (index) => `${index.IndexName} ${JSON.stringify(index.KeySchema)}`,
  );
  return [JSON.stringify(table.KeySchema), ...indexes.sort()].join("; ");
}

function checkSame(name: string, standing: string, wanted: string): void {
  if (standing === wanted) return;
  throw new Error(
    `Cannot change the table ${name}: it stands with ${standing}, the template asks for ${wanted}; remove the data folder to begin anew`,
  );
}
