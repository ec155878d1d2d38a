import type { Call } from "../identity/authority.ts";

type Input = Readonly<Record<string, unknown>>;

/** The calls that a policy must allow before an operation may run, each with its table or index. */
export function callsOf(operation: string, input: Input, arnOf: (table: string) => string): Call[] {
  if (operation === "TransactWriteItems" || operation === "TransactGetItems") {
    return transactionCalls(input, arnOf);
  }
  if (operation === "BatchGetItem" || operation === "BatchWriteItem") {
    const tables = Object.keys(recordOf(input["RequestItems"]));
    return tables.map((table) => ({ action: `dynamodb:${operation}`, resource: arnOf(table) }));
  }
  if (operation === "ListTables") return [{ action: "dynamodb:ListTables", resource: "*" }];
  const table = arnOf(String(input["TableName"]));
  const index = input["IndexName"];
  const resource = typeof index === "string" ? `${table}/index/${index}` : table;
  return [{ action: `dynamodb:${operation}`, resource, ...leadingKeys(input) }];
}

const ACTIONS: Readonly<Record<string, string>> = {
  Put: "dynamodb:PutItem",
  Delete: "dynamodb:DeleteItem",
  Update: "dynamodb:UpdateItem",
  ConditionCheck: "dynamodb:ConditionCheckItem",
  Get: "dynamodb:GetItem",
};

/** A transaction needs the right of each of its parts, as AWS documents. */
function transactionCalls(input: Input, arnOf: (table: string) => string): Call[] {
  const entries = Array.isArray(input["TransactItems"]) ? input["TransactItems"] : [];
  return entries.flatMap((entry) =>
    Object.entries(recordOf(entry)).map(([kind, part]) => {
      const detail = recordOf(part);
      return {
        action: ACTIONS[kind] ?? `dynamodb:${kind}`,
        resource: arnOf(String(detail["TableName"])),
        ...leadingKeys(detail),
      };
    }),
  );
}

function leadingKeys(input: Input): Pick<Call, "context"> {
  const { pk } = recordOf(input["Key"] ?? input["Item"]);
  const value = recordOf(pk)["S"];
  return typeof value === "string" ? { context: { "dynamodb:LeadingKeys": [value] } } : {};
}

function recordOf(value: unknown): Input {
  return typeof value === "object" && value !== null ? (value as Input) : {};
}
