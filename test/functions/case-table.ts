import type { Emulators } from "../../local/start-emulators.ts";

const key = (AttributeName: string, KeyType: "HASH" | "RANGE") => ({ AttributeName, KeyType });
const index = (IndexName: string, hash: string, range: string) => ({
  IndexName,
  KeySchema: [key(hash, "HASH"), key(range, "RANGE")],
  Projection: { ProjectionType: "ALL" },
});

/** The indexes of the table; that the template has the same is tested where it is synthesized. */
export const CASE_TABLE_INDEXES = [
  index("byStatus", "status", "statusSince"),
  index("byQueue", "queue", "queueOrder"),
  index("byDue", "due", "dueAt"),
  index("byOwner", "owner", "pk"),
];

/** Makes the table of the product under the name `table`; resolves when it can be written to. */
export async function createCaseTable({ tables }: Emulators): Promise<void> {
  const KeySchema = [key("pk", "HASH"), key("sk", "RANGE")];
  const keys = [KeySchema, ...CASE_TABLE_INDEXES.map((one) => one.KeySchema)].flat();
  const names = new Set(keys.map(({ AttributeName }) => AttributeName));
  await tables.run("CreateTable", {
    ...{ TableName: "table", BillingMode: "PAY_PER_REQUEST", KeySchema },
    AttributeDefinitions: [...names].map((AttributeName) => ({
      AttributeName,
      AttributeType: "S",
    })),
    GlobalSecondaryIndexes: CASE_TABLE_INDEXES,
  });
  for (;;) {
    const { Table } = (await tables.run("DescribeTable", { TableName: "table" })) as {
      Table: { TableStatus: string };
    };
    if (Table.TableStatus === "ACTIVE") return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
