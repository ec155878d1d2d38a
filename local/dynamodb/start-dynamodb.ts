import { jsonService, type Operation } from "../http/json-service.ts";
import { type Listening, listen } from "../http/listen.ts";
import { ServiceError } from "../http/service-error.ts";
import type { Authority } from "../identity/authority.ts";
import { callsOf } from "./calls.ts";
import type { Tables } from "./open-tables.ts";

const OPERATIONS = [
  "BatchGetItem",
  "BatchWriteItem",
  "CreateTable",
  "DeleteItem",
  "DeleteTable",
  "DescribeTable",
  "DescribeTimeToLive",
  "GetItem",
  "ListTables",
  "PutItem",
  "Query",
  "Scan",
  "TransactGetItems",
  "TransactWriteItems",
  "UpdateItem",
  "UpdateTimeToLive",
];

/** Serves tables over HTTP, good for the AWS SDK; the caller opens and closes the tables. */
export async function startDynamoDb(
  tables: Tables,
  place: { readonly region: string; readonly account: string },
  authority: Authority,
): Promise<Listening> {
  const arnOf = (table: string) =>
    table.startsWith("arn:")
      ? table
      : `arn:aws:dynamodb:${place.region}:${place.account}:table/${table}`;
  const operation = (name: string): Operation => {
    return async (input, caller) => {
      if (typeof input !== "object" || input === null) {
        throw new ServiceError("SerializationException", "Expected an object");
      }
      const request = input as Readonly<Record<string, unknown>>;
      for (const call of callsOf(name, request, arnOf)) caller.need(call);
      return tables.run(name, request);
    };
  };
  return listen(
    jsonService({
      target: "DynamoDB_20120810",
      contentType: "application/x-amz-json-1.0",
      namespace: "com.amazonaws.dynamodb.v20120810",
      operations: Object.fromEntries(OPERATIONS.map((name) => [name, operation(name)])),
      authority,
    }),
  );
}
