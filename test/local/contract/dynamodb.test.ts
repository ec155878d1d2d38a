import {
  type AttributeValue,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";

import { type Behaviour, contractStack, freshName } from "./contract-stack.ts";

const stack = contractStack();
const TableName = freshName("table");

type Item = Record<string, AttributeValue>;

const key = (pk: string, sk = "s"): Item => ({ pk: { S: pk }, sk: { S: sk } });

beforeAll(async () => {
  await stack.dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "status"].map((AttributeName) => ({
        AttributeName,
        AttributeType: "S" as const,
      })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "byStatus",
          KeySchema: [
            { AttributeName: "status", KeyType: "HASH" },
            { AttributeName: "sk", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
    }),
  );
  await waitUntilTableExists(
    { client: stack.dynamodb, maxWaitTime: 60, minDelay: 1 },
    { TableName },
  );
});

const put = (Item: Item, more = {}) =>
  stack.dynamodb.send(new PutItemCommand({ TableName, Item, ...more }));

const read = async (Key: Item) =>
  (await stack.dynamodb.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;

const writes: Behaviour[] = [
  {
    does: "gives back what was put",
    check: async () => {
      const item = {
        ...key("whole"),
        count: { N: "1" },
        list: { L: [{ BOOL: true }, { NULL: true }] },
      };
      await put(item);

      expect(await read(key("whole"))).toEqual(item);
    },
  },
  {
    does: "lets exactly one of twenty racing first writers win",
    check: async () => {
      const condition = { ConditionExpression: "attribute_not_exists(pk)" };
      const racers = Array.from({ length: 20 }, (_, at) =>
        put({ ...key("race"), by: { N: String(at) } }, condition),
      );
      const outcomes = await Promise.allSettled(racers);

      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    },
  },
  {
    does: "loses none of fifty racing additions",
    check: async () => {
      const add = () =>
        stack.dynamodb.send(
          new UpdateItemCommand({
            TableName,
            Key: key("sum"),
            UpdateExpression: "ADD #n :one",
            ExpressionAttributeNames: { "#n": "n" },
            ExpressionAttributeValues: { ":one": { N: "1" } },
          }),
        );
      await Promise.all(Array.from({ length: 50 }, add));

      expect((await read(key("sum")))?.["n"]).toEqual({ N: "50" });
    },
  },
  {
    does: "gives the standing item with a refused condition when asked to",
    check: async () => {
      await put({ ...key("standing"), version: { N: "7" } });
      const stale = put(
        { ...key("standing"), version: { N: "9" } },
        {
          ConditionExpression: "version = :expected",
          ExpressionAttributeValues: { ":expected": { N: "8" } },
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        },
      );

      await expect(stale).rejects.toMatchObject({
        name: "ConditionalCheckFailedException",
        Item: { version: { N: "7" } },
      });
    },
  },
  {
    does: "gives no item with a refused condition when not asked to",
    check: async () => {
      await put(key("silent"));
      const error: unknown = await put(key("silent"), {
        ConditionExpression: "attribute_not_exists(pk)",
      }).catch((caught: unknown) => caught);

      expect(error).toMatchObject({ name: "ConditionalCheckFailedException" });
      expect((error as { Item?: unknown }).Item).toBeUndefined();
    },
  },
  {
    does: "deletes only under its condition",
    check: async () => {
      await put({ ...key("kept"), version: { N: "1" } });
      const remove = new DeleteItemCommand({
        TableName,
        Key: key("kept"),
        ConditionExpression: "version = :v",
        ExpressionAttributeValues: { ":v": { N: "2" } },
      });

      await expect(stack.dynamodb.send(remove)).rejects.toMatchObject({
        name: "ConditionalCheckFailedException",
      });
      expect(await read(key("kept"))).toBeDefined();
    },
  },
  {
    does: "refuses an empty key, an unused name and an unknown table",
    check: async () => {
      await expect(put(key(""))).rejects.toMatchObject({ name: "ValidationException" });
      await expect(
        put(key("x"), { ExpressionAttributeNames: { "#unused": "a" } }),
      ).rejects.toMatchObject({ name: "ValidationException" });
      await expect(put(key("x"), { TableName: freshName("missing") })).rejects.toMatchObject({
        name: "ResourceNotFoundException",
      });
    },
  },
  {
    does: "refuses an item of more than 400 KB",
    check: async () => {
      const item = { ...key("large"), text: { S: "x".repeat(410_000) } };

      await expect(put(item)).rejects.toMatchObject({ name: "ValidationException" });
    },
  },
];

const queries: Behaviour[] = [
  {
    does: "reads a partition in order, page by page",
    check: async () => {
      const requests = ["a", "b", "c"].map((sk) => ({ PutRequest: { Item: key("ordered", sk) } }));
      await stack.dynamodb.send(
        new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }),
      );
      const seen: (string | undefined)[] = [];
      let ExclusiveStartKey: Item | undefined;
      do {
        const page = await stack.dynamodb.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: { ":pk": { S: "ordered" } },
            Limit: 2,
            ExclusiveStartKey,
          }),
        );
        seen.push(...(page.Items ?? []).map((item) => item["sk"]?.S));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);

      expect(seen).toEqual(["a", "b", "c"]);
    },
  },
  {
    does: "moves an item within an index when its key there changes",
    check: async () => {
      await put({ ...key("moving"), status: { S: "admitted" } });
      await put({ ...key("moving"), status: { S: "read" } });
      const inIndex = async (status: string) => {
        const { Items } = await stack.dynamodb.send(
          new QueryCommand({
            TableName,
            IndexName: "byStatus",
            KeyConditionExpression: "#status = :status",
            ExpressionAttributeNames: { "#status": "status" },
            ExpressionAttributeValues: { ":status": { S: status } },
          }),
        );
        return Items?.map((item) => item["pk"]?.S);
      };

      await expect.poll(() => inIndex("read")).toEqual(["moving"]);
      expect(await inIndex("admitted")).toEqual([]);
    },
  },
  {
    does: "refuses a consistent read of a global index",
    check: async () => {
      const query = new QueryCommand({
        TableName,
        IndexName: "byStatus",
        ConsistentRead: true,
        KeyConditionExpression: "#status = :status",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":status": { S: "read" } },
      });

      await expect(stack.dynamodb.send(query)).rejects.toMatchObject({
        name: "ValidationException",
      });
    },
  },
  {
    does: "remembers which attribute says when an item may go",
    check: async () => {
      const TimeToLiveSpecification = { AttributeName: "expiresAt", Enabled: true };
      await stack.dynamodb.send(
        new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }),
      );
      const { TimeToLiveDescription } = await stack.dynamodb.send(
        new DescribeTimeToLiveCommand({ TableName }),
      );

      expect(TimeToLiveDescription?.AttributeName).toBe("expiresAt");
      expect(TimeToLiveDescription?.TimeToLiveStatus).toMatch(/^ENABL/u);
    },
  },
];

describe.each([
  { about: "a write", behaviours: writes },
  { about: "a query", behaviours: queries },
])("DynamoDB, $about", ({ behaviours }) => {
  it.each(behaviours)("$does", ({ check }) => check());
});
