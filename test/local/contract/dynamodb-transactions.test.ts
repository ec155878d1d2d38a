import {
  type AttributeValue,
  CreateTableCommand,
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";

import { type Behaviour, contractStack, freshName } from "./contract-stack.ts";

const stack = contractStack();
const TableName = freshName("transactions");

type Item = Record<string, AttributeValue>;

const key = (pk: string): Item => ({ pk: { S: pk } });

beforeAll(async () => {
  await stack.dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    }),
  );
  await waitUntilTableExists(
    { client: stack.dynamodb, maxWaitTime: 60, minDelay: 1 },
    { TableName },
  );
});

const put = (pk: string, n: number): TransactWriteItem => ({
  Put: { TableName, Item: { ...key(pk), n: { N: String(n) } } },
});

const putFirst = (pk: string, n = 0): TransactWriteItem => ({
  Put: {
    ...(put(pk, n).Put ?? { TableName, Item: key(pk) }),
    ConditionExpression: "attribute_not_exists(pk)",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  },
});

const add = (pk: string, n: number, least?: number): TransactWriteItem => ({
  Update: {
    TableName,
    Key: key(pk),
    UpdateExpression: "SET n = n + :n",
    ExpressionAttributeValues: {
      ":n": { N: String(n) },
      ...(least === undefined ? {} : { ":least": { N: String(least) } }),
    },
    ...(least === undefined ? {} : { ConditionExpression: "n >= :least" }),
  },
});

const transact = (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
  stack.dynamodb.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));

const numberOf = async (pk: string) => {
  const get = new GetItemCommand({ TableName, Key: key(pk), ConsistentRead: true });
  return (await stack.dynamodb.send(get)).Item?.["n"]?.N;
};

const outcomes: Behaviour[] = [
  {
    does: "writes all of its items",
    check: async () => {
      await transact([put("all-1", 1), put("all-2", 2)]);

      expect([await numberOf("all-1"), await numberOf("all-2")]).toEqual(["1", "2"]);
    },
  },
  {
    does: "writes none when one condition fails, and gives a reason for each in order",
    check: async () => {
      await transact([put("taken", 5)]);
      const refused = transact([put("none", 1), putFirst("taken"), put("neither", 1)]);

      await expect(refused).rejects.toMatchObject({
        name: "TransactionCanceledException",
        message: expect.stringContaining("[None, ConditionalCheckFailed, None]") as string,
        CancellationReasons: [
          { Code: "None" },
          { Code: "ConditionalCheckFailed", Item: { pk: { S: "taken" }, n: { N: "5" } } },
          { Code: "None" },
        ],
      });
      expect([await numberOf("none"), await numberOf("neither")]).toEqual([undefined, undefined]);
    },
  },
  {
    does: "stops at a failing condition check on an item it does not write",
    check: async () => {
      const check: TransactWriteItem = {
        ConditionCheck: {
          TableName,
          Key: key("absent"),
          ConditionExpression: "attribute_exists(pk)",
        },
      };

      await expect(transact([put("unwritten", 1), check])).rejects.toMatchObject({
        CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed" }],
      });
      expect(await numberOf("unwritten")).toBeUndefined();
    },
  },
  {
    does: "keeps a sum over 150 racing transfers",
    check: async () => {
      await transact([put("from", 100), put("to", 0)]);
      const transfer = () => transact([add("from", -1, 1), add("to", 1)]);
      const raced = await Promise.allSettled(
        Array.from({ length: 150 }, async () => {
          for (;;) {
            const error: unknown = await transfer().then(
              () => undefined,
              (caught: unknown) => caught,
            );
            if (error === undefined) return;
            const reasons = (error as { CancellationReasons?: { Code?: string }[] })
              .CancellationReasons;
            if (!reasons?.some(({ Code }) => Code === "TransactionConflict")) throw error;
          }
        }),
      );

      expect(raced.filter(({ status }) => status === "fulfilled")).toHaveLength(100);
      expect([await numberOf("from"), await numberOf("to")]).toEqual(["0", "100"]);
    },
  },
  {
    does: "reads many items as of one instant, missing ones as empty",
    check: async () => {
      await transact([put("get-1", 1)]);
      const TransactItems = ["get-1", "get-2"].map((pk) => ({ Get: { TableName, Key: key(pk) } }));
      const { Responses } = await stack.dynamodb.send(
        new TransactGetItemsCommand({ TransactItems }),
      );

      expect(Responses?.map(({ Item }) => Item?.["n"]?.N)).toEqual(["1", undefined]);
    },
  },
];

const tokens: Behaviour[] = [
  {
    does: "does nothing when it comes again with the same request, and succeeds",
    check: async () => {
      await transact([put("once", 0)]);
      const token = freshName("t").slice(-30);
      await transact([add("once", 1)], token);
      await transact([add("once", 1)], token);

      expect(await numberOf("once")).toBe("1");
    },
  },
  {
    does: "is refused when it comes again with another request",
    check: async () => {
      const token = freshName("t").slice(-30);
      await transact([put("mismatch", 1)], token);

      await expect(transact([put("mismatch", 2)], token)).rejects.toMatchObject({
        name: "IdempotentParameterMismatchException",
      });
    },
  },
];

const refusals: Behaviour[] = [
  {
    does: "touches one item twice",
    check: async () => {
      await expect(transact([put("twice", 1), add("twice", 1)])).rejects.toMatchObject({
        name: "ValidationException",
      });
    },
  },
  {
    does: "has more than 100 items",
    check: async () => {
      const many = Array.from({ length: 101 }, (_, at) => put(`many-${at}`, 1));

      await expect(transact(many)).rejects.toMatchObject({ name: "ValidationException" });
      await expect(transact(many.slice(1))).resolves.toBeDefined();
    },
  },
  {
    does: "names a table that does not exist",
    check: async () => {
      const item = { Put: { TableName: freshName("missing"), Item: key("x") } };

      await expect(transact([item])).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    },
  },
  {
    does: "holds an expression that is none",
    check: async () => {
      await stack.dynamodb.send(new PutItemCommand({ TableName, Item: key("wrong") }));
      const wrong = { ...add("wrong", 1).Update, TableName, UpdateExpression: "SET SET n" };

      await expect(transact([{ Update: { Key: key("wrong"), ...wrong } }])).rejects.toMatchObject({
        name: "ValidationException",
      });
    },
  },
];

describe.each([
  { about: "a transaction", behaviours: outcomes },
  { about: "a transaction's token", behaviours: tokens },
  { about: "a transaction is refused that", behaviours: refusals },
])("DynamoDB, $about", ({ behaviours }) => {
  it.each(behaviours)("$does", ({ check }) => check());
});
